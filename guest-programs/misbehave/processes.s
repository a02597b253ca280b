# Misdeeds that use up what all processes share: memory, descriptors, processes, time. The process survives them.

.include "fcntl.inc"
.include "signal.inc"

.equ HUGE, 0x7fff0000
.equ PAGE, 4096

# huge_heap() -> a0 = 0 if the kernel gives neither more memory than there is, nor takes back more than it has given
.globl huge_heap
.proc huge_heap
    .frame  ra
    li      a0, HUGE
    call    sys_sbrk
    bgez    a0, given
    li      a0, -HUGE
    call    sys_sbrk
    bgez    a0, given
    li      a0, 0                       # and the heap is where it was
    call    sys_sbrk
    srli    a0, a0, 31
    return
given:
    li      a0, 1
    return
.endproc

# all_memory(): asks for page after page, and uses each one, until there is no more
.globl all_memory
.proc all_memory
    .frame  ra
    loop
        li      a0, PAGE
        call    sys_sbrk
        if a0 < 0
            break
        endif
        sw      sp, 0(a0)
    endloop
    li      a0, 0
    return
.endproc

.equ FILES_LIMIT, 10000                 # no kernel lets a process open that many

# too_many_files() -> a0 = 0 if the kernel refuses at some point, and opens one again after one has been closed
.globl too_many_files
.proc too_many_files
    .reg    last=s0, left=s1
    .frame  ra, s0, s1
    li      left, FILES_LIMIT
    repeat
        addi    left, left, -1
        beqz    left, wrong
        la      a0, device
        li      a1, O_RDONLY
        call    sys_open
        if a0 >= 0
            mv      last, a0
        endif
    until a0 < 0
    mv      a0, last
    call    sys_close
    la      a0, device
    li      a1, O_RDONLY
    call    sys_open
    bne     a0, last, wrong
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

.equ PROCESSES_LIMIT, 10000
.equ CHILD_MILLISECONDS, 200

# too_many_processes() -> a0 = 0 if the kernel refuses at some point, and all that were started can be waited for
.globl too_many_processes
.proc too_many_processes
    .reg    started=s0, limit=s1
    .frame  ra, s0, s1
    li      started, 0
    li      limit, PROCESSES_LIMIT
    loop
        call    sys_fork
        if a0 == 0
            li      a0, CHILD_MILLISECONDS
            call    sys_sleep
            li      a0, 0
            call    sys_exit
        endif
        if a0 < 0
            break
        endif
        addi    started, started, 1
        beq     started, limit, wrong
    endloop
    beqz    started, wrong
    repeat
        li      a0, -1
        li      a1, 0
        li      a2, 0
        call    sys_wait
        bltz    a0, wrong
        addi    started, started, -1
    until started == 0
    li      a0, 0
    return
wrong:
    li      a0, 1
    return
.endproc

.equ PATIENCE_MILLISECONDS, 50

# endless_loop() -> a0 = 0 if a child that never gives the processor back stops neither this process nor a signal
.globl endless_loop
.proc endless_loop
    .reg    child=s0
    .frame  ra, s0, status:4
    call    sys_fork
    bltz    a0, wrong
    if a0 == 0
        loop
        endloop
    endif
    mv      child, a0
    li      a0, PATIENCE_MILLISECONDS
    call    sys_sleep
    mv      a0, child
    li      a1, SIGKILL
    call    sys_kill
    bnez    a0, wrong
    mv      a0, child
    addi    a1, sp, status
    li      a2, 0
    call    sys_wait
    bne     a0, child, wrong
    lw      a0, status(sp)
    addi    a0, a0, -SIGKILL
    snez    a0, a0
    return
wrong:
    li      a0, 1
    return
.endproc

.section .rodata
device:
    .asciz  "/dev/null"
