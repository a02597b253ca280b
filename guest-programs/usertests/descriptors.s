# Descriptors that share an opening.

.include "usertests.inc"

# test_descriptors_shared: dup and fork share the position, open doesn't
.globl test_descriptors_shared
.proc test_descriptors_shared
    .reg    first=s0, second=s1
    .frame  ra, s0, s1
    la      a0, name
    la      a1, text
    li      a2, 10
    call    make_file
    la      a0, name
    li      a1, O_RDONLY
    call    open_file
    mv      first, a0
    call    sys_dup
    expect_success "dup"
    mv      second, a0
    la      a0, read_one
    mv      a1, first
    call    run_child
    expect  '0' << 8, "what the child read"
    mv      a0, second
    call    read_one
    expect  '1', "what comes behind it"
    mv      a0, first
    call    sys_close
    mv      a0, second
    call    read_one
    expect  '2', "through the other descriptor"
    la      a0, name
    li      a1, O_RDONLY
    call    open_file
    mv      first, a0
    call    read_one
    expect  '0', "another opening"
    mv      a0, first
    call    sys_close
    mv      a0, second
    call    sys_close
    la      a0, name
    call    sys_unlink
    return
.endproc

# read_one(a0 = descriptor) -> a0 = byte
.proc read_one
    .frame  ra, byte:4
    addi    a1, sp, byte
    li      a2, 1
    call    sys_read
    expect  1, "reading a byte"
    lbu     a0, byte(sp)
    return
.endproc

.section .rodata
name:
    .asciz  "file"
text:
    .ascii  "0123456789"
