# Until there is no more: processes, memory, descriptors.

.include "usertests.inc"

.equ PIECE, 256 << 10

# test_fork_exhaustion: fork fails cleanly in the end, and works again when the children have ended
.globl test_fork_exhaustion
.proc test_fork_exhaustion
    .reg    count=s0
    .frame  ra, s0, ends:8, byte:4
    addi    a0, sp, ends
    call    sys_pipe
    expect_success "pipe"
    li      count, 0
    loop
        call    sys_fork
        if a0 < 0
            break
        endif
        if a0 == 0                      # waits until its parent closes the pipe
            lw      a0, ends + 4(sp)
            call    sys_close
            lw      a0, ends(sp)
            addi    a1, sp, byte
            li      a2, 1
            call    sys_read
            call    sys_exit
        endif
        addi    count, count, 1
    endloop
    if count == 0
        expect  0, "the first fork"
    endif
    lw      a0, ends + 4(sp)
    call    sys_close
    lw      a0, ends(sp)
    call    sys_close
    while count != 0
        li      a0, -1
        li      a1, 0
        li      a2, 0
        call    sys_wait
        expect_success "waiting for one of many"
        addi    count, count, -1
    endwhile
    li      a0, -1
    li      a1, 0
    li      a2, 0
    call    sys_wait
    expect  -ECHILD, "waiting for nobody"
    la      a0, succeed
    li      a1, 0
    call    run_child
    expect  0, "fork, afterwards"
    return
.endproc

.proc succeed
    li      a0, 0
    ret
.endproc

# test_memory_exhaustion: a child takes all memory that there is; it is refused or killed, and others go on
.globl test_memory_exhaustion
.proc test_memory_exhaustion
    .frame  ra
    la      a0, take_all
    li      a1, 0
    call    run_child
    andi    t0, a0, STATUS_SIGNAL_MASK
    li      t1, SIGKILL
    beq     t0, t1, killed
    expect  0, "a process that takes all memory"
killed:
    la      a0, succeed
    li      a1, 0
    call    run_child
    expect  0, "fork, afterwards"
    return
.endproc

# take_all() -> a0 = 0: until the heap can't grow
.proc take_all
    .reg    at=s0, end=s1
    .frame  ra, s0, s1
    loop
        li      a0, PIECE
        call    sys_sbrk
        if a0 < 0
            break
        endif
        mv      at, a0
        li      t0, PIECE
        add     end, at, t0
        li      t0, PAGE
        while at <u end                 # each page
            sw      at, 0(at)
            add     at, at, t0
        endwhile
    endloop
    li      a0, 0
    return
.endproc

# test_descriptors_exhausted: the number of descriptors has a limit, and what is beyond it is refused
.globl test_descriptors_exhausted
.proc test_descriptors_exhausted
    .reg    count=s0
    .frame  ra, s0
    li      count, 0
    loop
        li      a0, 1
        call    sys_dup
        if a0 < 0
            break
        endif
        addi    count, count, 1
    endloop
    expect  -EMFILE, "one descriptor too many"
    addi    a0, count, 3
    sltiu   a0, a0, OPEN_MAX + 1
    expect  1, "the number of descriptors"
    la      a0, null_device
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect  -EMFILE, "open without a free descriptor"
    li      a0, OPEN_MAX - 1
    call    sys_close
    expect  0, "close"
    la      a0, null_device
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect  OPEN_MAX - 1, "the only free descriptor"
    li      a0, 1
    li      a1, OPEN_MAX
    call    sys_dup2
    expect  -EBADF, "a descriptor beyond the limit"
    return
.endproc

.section .rodata
null_device:
    .asciz  "/dev/null"
