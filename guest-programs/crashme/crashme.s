# crashme [SEED [COUNT]]: makes system calls with random numbers and arguments, a thousand if not said. The same seed makes the
# same calls. They are made by a child, which may come to any end; the kernel must go on.

.include "syscalls.inc"

.equ CALLS, 1000
.equ CHILD_CALLS, 100                   # the child is replaced after so many, should it have done itself harm
.equ MILLISECONDS, 1000                 # that it may wait

.globl main
.proc main
    .reg    argc=s0, argv=s1, left=s2
    .frame  ra, s0-s2
    mv      argc, a0
    mv      argv, a1
    li      left, CALLS
    lw      a0, 4(argv)
    if a0 != 0
        call    atoi
        la      t0, state
        sw      a0, 0(t0)
        lw      a0, 8(argv)
        if a0 != 0
            call    atoi
            mv      left, a0
        endif
    endif
    while left > 0
        call    child
        addi    left, left, -CHILD_CALLS
        la      t0, state               # the child's changes were its own
        lw      t1, 0(t0)
        addi    t1, t1, 0x55
        sw      t1, 0(t0)
    endwhile
    la      a0, survived
    call    puts
    li      a0, 0
    return
.endproc

# child(): starts one, and waits until it has ended; if it sleeps for too long, ends it
.proc child
    .reg    pid=s0, tries=s1
    .frame  ra, s0, s1
    call    sys_fork
    if a0 == 0
        call    calls                   # doesn't return
    endif
    mv      pid, a0
    li      tries, MILLISECONDS
    loop
        mv      a0, pid
        li      a1, 0
        li      a2, WNOHANG
        call    sys_wait
        if a0 != 0
            return
        endif
        li      a0, 1
        call    sys_sleep
        addi    tries, tries, -1
        if tries == 0
            break
        endif
    endloop
    mv      a0, pid
    li      a1, 9                       # SIGKILL
    call    sys_kill
    mv      a0, pid
    li      a1, 0
    li      a2, 0
    call    sys_wait
    return
.endproc

# calls(): makes them; doesn't return
.proc calls
    .reg    left=s0, number=s1          # no frame: it never returns
    li      left, CHILD_CALLS
    while left != 0
        repeat
            call    random
            li      t0, SYSTEM_CALL_COUNT + 2   # and numbers that there aren't
            remu    number, a0, t0
            mv      a0, number
            call    is_allowed
        until a0 != 0
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
        mv      a7, number
        trap    0
        addi    left, left, -1
    endwhile
    li      a0, 0
    call    sys_exit
.endproc

# is_allowed(a0 = number) -> a0 = 0 for calls that would end the machine, or everybody else: poweroff, and kill of all
.proc is_allowed
    la      t0, forbidden
    loop
        lbu     t1, 0(t0)
        if t1 == 0
            break
        endif
        if t1 == a0
            li      a0, 0
            ret
        endif
        addi    t0, t0, 1
    endloop
    li      a0, 1
    ret
.endproc

# random() -> a0 = the next number (Marsaglia's xorshift)
.proc random
    la      t0, state
    lw      a0, 0(t0)
    if a0 == 0
        li      a0, 0x9e3779b9
    endif
    slli    t1, a0, 13
    xor     a0, a0, t1
    srli    t1, a0, 17
    xor     a0, a0, t1
    slli    t1, a0, 5
    xor     a0, a0, t1
    sw      a0, 0(t0)
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

.macro forbid number, name, arity, text
.ifc \name, poweroff
    .byte   \number
.endif
.ifc \name, kill
    .byte   \number
.endif
.endm

.section .rodata
survived:
    .asciz  "the kernel goes on"
forbidden:
    syscalls forbid
    .byte   0

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
state:
    .word   1

.bss
room:
    .space  512
