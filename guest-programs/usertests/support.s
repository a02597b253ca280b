# What several tests need.

.include "usertests.inc"

# run_child(a0 = routine: (a0 = argument), a1 = argument) -> a0 = its status, as wait gives it: runs it in a child, whose
#   status is the routine's result
.globl run_child
.proc run_child
    .reg    child=s0
    .frame  ra, s0, status:4
    call    start_child
    mv      child, a0
    addi    a1, sp, status
    li      a2, 0
    call    sys_wait
    if a0 != child
        expect  0, "waiting for a child"
    endif
    lw      a0, status(sp)
    return
.endproc

# start_child(a0 = routine: (a0 = argument), a1 = argument) -> a0 = pid
.globl start_child
.proc start_child
    .reg    routine=s0, argument=s1
    .frame  ra, s0, s1
    mv      routine, a0
    mv      argument, a1
    call    sys_fork
    if a0 == 0
        mv      a0, argument
        jalr    routine
        call    sys_exit
    endif
    expect_success "fork"
    return
.endproc

# wait_child(a0 = pid) -> a0 = status, as wait gives it
.globl wait_child
.proc wait_child
    .frame  ra, status:4
    addi    a1, sp, status
    li      a2, 0
    call    sys_wait
    expect_success "waiting for a child"
    lw      a0, status(sp)
    return
.endproc

# make_file(a0 = path, a1 = contents, a2 = size): a new file
.globl make_file
.proc make_file
    .reg    descriptor=s0, contents=s1, size=s2
    .frame  ra, s0-s2
    mv      contents, a1
    mv      size, a2
    li      a1, O_CREAT | O_WRONLY | O_TRUNC
    li      a2, 0666
    call    sys_open
    expect_success "creating a file"
    mv      descriptor, a0
    mv      a1, contents
    mv      a2, size
    call    sys_write
    sub     a0, a0, size
    expect  0, "writing a file"
    mv      a0, descriptor
    call    sys_close
    return
.endproc

# file_size(a0 = path) -> a0 = its size, or a negated errno number
.globl file_size
.proc file_size
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    sys_stat
    if a0 == 0
        lw      a0, status + Stat.size(sp)
    endif
    return
.endproc

# numbered(a0 = room, a1 = number) -> a0 = the room, with a name made of it
.globl numbered
.proc numbered
    .frame  ra, s0
    mv      s0, a0
    mv      a2, a1
    la      a1, numbered_format
    call    sprintf
    mv      a0, s0
    return
.endproc

.section .rodata
numbered_format:
    .asciz  "name%d"
