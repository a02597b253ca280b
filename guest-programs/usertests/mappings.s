# Mappings.

.include "mman.inc"
.include "usertests.inc"

.equ PAGES, 16

# map(a0 = size, a1 = flags, a2 = descriptor) -> a0 = address of memory that can be read and written; it must succeed
.proc map
    .frame  ra
    mv      a4, a2
    mv      a3, a1
    mv      a1, a0
    li      a0, 0
    li      a2, PROT_READ | PROT_WRITE
    li      a5, 0
    call    sys_mmap
    expect_success "mmap"
    return
.endproc

# test_mappings_anonymous: memory that is zero, can be protected, and is gone when it is given back
.globl test_mappings_anonymous
.proc test_mappings_anonymous
    .reg    start=s0
    .frame  ra, s0
    li      a0, PAGES * PAGE
    li      a1, MAP_PRIVATE | MAP_ANONYMOUS
    li      a2, -1
    call    map
    mv      start, a0
    lw      a0, PAGE(start)
    expect  0, "what new memory holds"
    sw      start, PAGE(start)
    mv      a0, start
    li      a1, PAGES * PAGE
    li      a2, PROT_READ
    call    sys_mprotect
    expect  0, "mprotect"
    lw      a0, PAGE(start)
    sub     a0, a0, start
    expect  0, "reading what may only be read"
    la      a0, touch
    mv      a1, start
    call    run_child
    expect  SIGSEGV, "writing what may only be read"
    mv      a0, start
    li      a1, PAGE
    call    sys_munmap                  # the first page
    expect  0, "munmap of a part"
    la      a0, peek
    mv      a1, start
    call    run_child
    expect  SIGSEGV, "reading what isn't mapped any more"
    li      t0, PAGE
    add     a0, start, t0
    li      a1, (PAGES - 1) * PAGE
    call    sys_munmap
    expect  0, "munmap of the rest"
    li      a0, 0
    li      a1, 0
    li      a2, PROT_READ
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    call    sys_mmap
    expect  -EINVAL, "mmap of nothing"
    li      a0, KERNEL
    li      a1, PAGE
    li      a2, PROT_READ
    li      a3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    li      a4, -1
    li      a5, 0
    call    sys_mmap
    expect_failure "mmap over the kernel"
    return
.endproc

# touch, peek(a0 = address) -> a0 = 0, should they come back
.proc touch
    sw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

.proc peek
    lw      zero, 0(a0)
    li      a0, 0
    ret
.endproc

# test_mappings_shared: what a child stores, its parent sees; but not in private memory
.globl test_mappings_shared
.proc test_mappings_shared
    .reg    start=s0
    .frame  ra, s0
    li      a0, PAGE
    li      a1, MAP_SHARED | MAP_ANONYMOUS
    li      a2, -1
    call    map
    mv      start, a0
    la      a0, store
    mv      a1, start
    call    run_child
    expect  0, "the child"
    lw      a0, 0(start)
    expect  42, "what the child stored"
    mv      a0, start
    li      a1, PAGE
    call    sys_munmap
    li      a0, PAGE
    li      a1, MAP_PRIVATE | MAP_ANONYMOUS
    li      a2, -1
    call    map
    mv      start, a0
    la      a0, store
    mv      a1, start
    call    run_child
    expect  0, "the child"
    lw      a0, 0(start)
    expect  0, "what a child stored in private memory"
    mv      a0, start
    li      a1, PAGE
    call    sys_munmap
    return
.endproc

# store(a0 = address) -> a0 = 0
.proc store
    li      t0, 42
    sw      t0, 0(a0)
    li      a0, 0
    ret
.endproc

# test_mappings_files: loads see what was written, and what is stored in a shared mapping is read from the file
.globl test_mappings_files
.proc test_mappings_files
    .reg    start=s0, descriptor=s1
    .frame  ra, s0, s1, word:4
    la      a0, name
    la      a1, text
    li      a2, 8
    call    make_file
    la      a0, name
    li      a1, O_RDWR
    call    open_file
    mv      descriptor, a0
    li      a0, PAGE
    li      a1, MAP_SHARED
    mv      a2, descriptor
    call    map
    mv      start, a0
    lbu     a0, 1(start)
    expect  '1', "a byte of a mapped file"
    lbu     a0, 100(start)
    expect  0, "what is behind its end"
    li      t0, 'x'
    sb      t0, 2(start)
    mv      a0, start
    li      a1, PAGE
    li      a2, MS_SYNC
    call    sys_msync
    expect  0, "msync"
    mv      a0, descriptor
    addi    a1, sp, word
    li      a2, 4
    li      a3, 0
    call    sys_pread
    lbu     a0, word + 2(sp)
    expect  'x', "what was stored"
    mv      a0, start
    li      a1, PAGE
    call    sys_munmap
    li      a0, PAGE
    li      a1, MAP_PRIVATE
    mv      a2, descriptor
    call    map
    mv      start, a0
    li      t0, 'y'
    sb      t0, 3(start)
    mv      a0, descriptor
    addi    a1, sp, word
    li      a2, 4
    li      a3, 0
    call    sys_pread
    lbu     a0, word + 3(sp)
    expect  '3', "what was stored in a private mapping"
    mv      a0, descriptor
    call    sys_close
    lbu     a0, 3(start)
    expect  'y', "a mapping whose file is closed"
    la      a0, name
    call    sys_unlink
    lbu     a0, 0(start)
    expect  '0', "a mapping whose file has no name"
    mv      a0, start
    li      a1, PAGE
    call    sys_munmap
    expect  0, "munmap"
    return
.endproc

.section .rodata
name:
    .asciz  "mapped"
text:
    .ascii  "01234567"
