# crashme [SEED [COUNT]]: makes system calls with random numbers and arguments, a thousand if not said. The same seed makes the
# same calls. They are made by children, which may come to any end; the kernel must go on. What the children draw from, and
# how many calls are left, is in a page that they share, so that each of them goes on where the one before it has ended.

.include "mman.inc"
.include "signal.inc"
.include "syscalls.inc"

.equ CALLS, 1000
.equ CHILD_CALLS, 100                   # the child is replaced after so many, should it have done itself harm
.equ MILLISECONDS, 1000                 # that it may wait

.macro call_number number, name, arity, text
.equ SYS_\name, \number
.endm
    syscalls call_number

.struct Shared
    seed        .word                   # of the next random number
    left        .word                   # calls that are still to be made
.endstruct

.globl main
.proc main
    .reg    argv=s0, shared=s1, children=s2
    .frame  ra, s0-s2
    mv      argv, a1
    li      a0, 0
    li      a1, Shared.sizeof
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_SHARED | MAP_ANONYMOUS
    li      a4, -1
    li      a5, 0
    call    mmap
    bltz    a0, failed
    mv      shared, a0
    la      t0, page
    sw      shared, 0(t0)
    li      t0, 1
    sw      t0, Shared.seed(shared)
    li      t0, CALLS
    sw      t0, Shared.left(shared)
    lw      a0, 4(argv)
    if a0 != 0
        call    atoi
        sw      a0, Shared.seed(shared)
        lw      a0, 8(argv)
        if a0 != 0
            call    atoi
            sw      a0, Shared.left(shared)
        endif
    endif
    la      a0, begins
    lw      a1, Shared.seed(shared)
    call    printf
    li      a0, 0                       # now: nobody may be there to do it later
    call    fflush
    lw      children, Shared.left(shared)   # more can't be needed, unless a call has changed the page
    loop
        lw      t0, Shared.left(shared)
        if t0 <= 0 || children == 0
            break
        endif
        call    child
        addi    children, children, -1
    endloop
    la      a0, survived
    call    puts
    li      a0, 0
    return
failed:
    li      a0, 1
    la      a1, no_page
    call    err
.endproc

# child(): starts one, and waits until it has ended; if it sleeps for too long, ends it, and all whom it has started
.proc child
    .reg    pid=s0, tries=s1
    .frame  ra, s0, s1
    call    sys_fork
    if a0 == 0
        call    setsid                  # signals to its group don't reach its parent
        call    calls                   # doesn't return
    endif
    if a0 < 0
        li      a0, 1                   # those whom the last one has started are still ending
        tail    sys_sleep
    endif
    mv      pid, a0
    li      tries, MILLISECONDS
    loop
        mv      a0, pid
        li      a1, 0
        li      a2, WNOHANG
        call    sys_wait
        bnez    a0, ended
        li      a0, 1
        call    sys_sleep
        addi    tries, tries, -1
        if tries == 0
            break
        endif
    endloop
    mv      a0, pid
    li      a1, SIGKILL
    call    sys_kill
    mv      a0, pid
    li      a1, 0
    li      a2, 0
    call    sys_wait
ended:
    neg     a0, pid
    li      a1, SIGKILL
    call    sys_kill
    return
.endproc

# calls(): makes them; doesn't return
.proc calls
    .reg    left=s0, number=s1, shared=s7   # no frame: it never returns
    li      left, CHILD_CALLS
    la      shared, page
    lw      shared, 0(shared)
    loop
        lw      t0, Shared.left(shared)
        if t0 <= 0 || left == 0
            break
        endif
        addi    left, left, -1
        addi    t0, t0, -1
        sw      t0, Shared.left(shared)
        repeat
            call    random
            li      t0, SYSTEM_CALL_COUNT + 2   # and numbers that there aren't
            remu    number, a0, t0
            li      t0, SYS_poweroff
        until number != t0
        call    random_argument
        mv      s2, a0
        call    random_argument
        mv      s3, a0
        call    random_argument
        mv      s4, a0
        call    random_argument
        mv      s5, a0
        call    random_argument
        mv      s6, a0
        call    random_argument
        mv      a5, a0
        mv      a4, s6
        mv      a3, s5
        mv      a2, s4
        mv      a1, s3
        mv      a0, s2
        li      t0, SYS_kill
        if number == t0                 # whom: itself and those whom it has started, or nobody that there is
            andi    a0, a0, 0x400
        endif
        mv      a7, number
        trap    0
    endloop
    li      a0, 0
    call    sys_exit
.endproc

# random() -> a0 = the next number (Marsaglia's xorshift)
.proc random
    la      t0, page
    lw      t0, 0(t0)
    lw      a0, Shared.seed(t0)
    if a0 == 0
        li      a0, 0x9e3779b9
    endif
    slli    t1, a0, 13
    xor     a0, a0, t1
    srli    t1, a0, 17
    xor     a0, a0, t1
    slli    t1, a0, 5
    xor     a0, a0, t1
    sw      a0, Shared.seed(t0)
    ret
.endproc

# random_argument() -> a0 = one of several kinds: small, an address of this program, of its stack, of the kernel, or any
.proc random_argument
    .frame  ra, s0
    call    random
    mv      s0, a0
    call    random
    andi    t0, a0, 7
    srli    a0, a0, 3
    switch t0, t1
    case 0, 1
        andi    a0, s0, 31
    case 2
        la      a0, texts
        andi    t0, s0, 3
        slli    t0, t0, 4
        add     a0, a0, t0
    case 3
        la      a0, room
        andi    t0, s0, 0xff
        add     a0, a0, t0
    case 4
        mv      a0, sp
    case 5
        slli    a0, s0, 12
        srli    a0, a0, 12
        li      t0, 0x80000000
        or      a0, a0, t0
    case 6
        andi    a0, s0, 0xfff
        neg     a0, a0
    default
        mv      a0, s0
    endswitch
    return
.endproc

.section .rodata
begins:
    .asciz  "seed %u: "
survived:
    .asciz  "the kernel goes on"
no_page:
    .asciz  "can't share a page"

.data
.balign 16
texts:                                  # paths, each in 16 bytes
    .asciz  "/tmp/crash"
    .balign 16
    .asciz  "/dev/zero"
    .balign 16
    .asciz  "."
    .balign 16
    .asciz  "/tmp/other"
    .balign 16
page:                                   # Shared
    .word   0

.bss
room:
    .space  512
