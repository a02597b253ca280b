# top [-n ROUNDS] [-d SECONDS]: shows again and again which processes use the processor; q ends.

.include "../lib/proc/proc.inc"
.include "ioctl.inc"
.include "poll.inc"

.equ PROCESSES_MAX, 64
.equ ROWS, 20
.equ MILLISECONDS, 1000

# A process, and how many ticks it had used when it was last looked at.
.struct Row
    stat        ProcStat
    ticks       .word
    used        .word                   # since then
.endstruct

.globl main
.proc main
    .reg    argc=s0, argv=s1, rounds=s2, seconds=s3
    .frame  ra, s0-s3, settings:Termios, raw:Termios
    mv      argc, a0
    mv      argv, a1
    li      rounds, -1
    li      seconds, 2
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        la      t1, optarg
        lw      t1, 0(t1)
        switch a0, t0
        case 'n'
            mv      a0, t1
            call    atoi
            mv      rounds, a0
        case 'd'
            mv      a0, t1
            call    atoi
            mv      seconds, a0
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    li      a0, 0
    addi    a1, sp, settings
    call    tcgetattr
    mv      argc, a0                    # 0 at a terminal
    if argc == 0
        addi    a0, sp, raw
        addi    a1, sp, settings
        li      a2, Termios.sizeof
        call    memcpy
        lw      t0, raw + Termios.local_flags(sp)
        andi    t0, t0, ~(ICANON | ECHO)
        sw      t0, raw + Termios.local_flags(sp)
        li      a0, 0
        li      a1, 0
        addi    a2, sp, raw
        call    tcsetattr
    endif
    while rounds != 0
        call    round
        addi    rounds, rounds, -1
        if rounds == 0
            break
        endif
        li      t0, MILLISECONDS
        mul     a0, seconds, t0
        mv      a1, argc
        call    wait_for_q
        if a0 != 0
            break
        endif
    endwhile
    if argc == 0
        li      a0, 0
        li      a1, 0
        addi    a2, sp, settings
        call    tcsetattr
    endif
    li      a0, 0
    return
.endproc

# wait_for_q(a0 = milliseconds, a1 = 0 if keys can be pressed) -> a0 = 1 if q has been pressed, else 0
.proc wait_for_q
    .frame  ra, poll_:Pollfd, byte:4
    if a1 != 0
        call    sys_sleep
        li      a0, 0
        return
    endif
    mv      a2, a0
    sw      zero, poll_ + Pollfd.descriptor(sp)
    li      t0, POLLIN
    sh      t0, poll_ + Pollfd.events(sp)
    addi    a0, sp, poll_
    li      a1, 1
    call    poll
    if a0 > 0
        li      a0, 0
        addi    a1, sp, byte
        li      a2, 1
        call    read
        li      t0, 1
        bne     a0, t0, ended
        lbu     t0, byte(sp)
        addi    t0, t0, -'q'
        seqz    a0, t0
        return
    ended:
        li      a0, 1
        return
    endif
    li      a0, 0
    return
.endproc

# round(): looks at all processes, and shows those that have worked most
.proc round
    .reg    row=s0, left=s1
    .frame  ra, s0, s1
    la      t0, seen
    sw      zero, 0(t0)
    la      a0, proc
    la      a1, collect
    call    __each_entry
    if a0 < 0
        li      a0, 1
        la      a1, proc
        call    err
    endif
    la      a0, rows
    la      t0, seen
    lw      a1, 0(t0)
    li      a2, Row.sizeof
    la      a3, compare
    call    qsort
    call    uptime
    li      t0, MILLISECONDS
    divu    a1, a0, t0
    la      t0, seen
    lw      a2, 0(t0)
    la      a0, head
    call    printf
    la      row, rows
    la      left, seen
    lw      left, 0(left)
    li      t0, ROWS
    if left > t0
        mv      left, t0
    endif
    while left != 0
        la      a0, line
        lw      a1, Row.stat + ProcStat.pid(row)
        lw      a2, Row.stat + ProcStat.state(row)
        lw      a3, Row.used(row)
        lw      a4, Row.ticks(row)
        lw      a5, Row.stat + ProcStat.resident(row)
        slli    a5, a5, 2               # pages of 4 KiB
        addi    a6, row, Row.stat + ProcStat.name
        call    printf
        addi    row, row, Row.sizeof
        addi    left, left, -1
    endwhile
    call    remember
    la      a0, stdout
    lw      a0, 0(a0)
    call    fflush
    return
.endproc

# collect(a0 = path, a1 = name) -> a0 = 0: a row for it, if it is a process
.proc collect
    .reg    row=s0
    .frame  ra, s0
    lbu     t0, 0(a1)
    addi    t0, t0, -'0'
    li      t1, 10
    bgeu    t0, t1, done
    la      t0, seen
    lw      t1, 0(t0)
    li      t2, PROCESSES_MAX
    bgeu    t1, t2, done
    li      t2, Row.sizeof
    mul     t1, t1, t2
    la      row, rows
    add     row, row, t1
    mv      a0, a1
    addi    a1, row, Row.stat
    call    __proc_stat
    bltz    a0, done                    # it has just ended
    lw      t0, Row.stat + ProcStat.user(row)
    lw      t1, Row.stat + ProcStat.system(row)
    add     t0, t0, t1
    sw      t0, Row.ticks(row)
    lw      a0, Row.stat + ProcStat.pid(row)
    call    ticks_before
    lw      t0, Row.ticks(row)
    sub     t0, t0, a0
    sw      t0, Row.used(row)
    la      t0, seen
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
done:
    li      a0, 0
    return
.endproc

# ticks_before(a0 = pid) -> a0 = ticks it had used in the last round, 0 if it wasn't there
.proc ticks_before
    la      t0, before
    la      t1, before_end
    loop
        lw      t2, 0(t0)
        beq     t2, a0, found
        addi    t0, t0, 8
        if t0 == t1
            break
        endif
    endloop
    li      a0, 0
    ret
found:
    lw      a0, 4(t0)
    ret
.endproc

# remember(): how many ticks each has used
.proc remember
    .reg    row=t0, to=t1, left=t2
    la      row, rows
    la      to, before
    la      left, seen
    lw      left, 0(left)
    while left != 0
        lw      t3, Row.stat + ProcStat.pid(row)
        sw      t3, 0(to)
        lw      t3, Row.ticks(row)
        sw      t3, 4(to)
        addi    row, row, Row.sizeof
        addi    to, to, 8
        addi    left, left, -1
    endwhile
    ret
.endproc

# compare(a0, a1 = Rows) -> a0 < 0, 0, > 0: who has worked most comes first
.proc compare
    lw      t0, Row.used(a0)
    lw      t1, Row.used(a1)
    sub     t2, t1, t0
    if t2 == 0
        lw      t0, Row.stat + ProcStat.pid(a0)
        lw      t1, Row.stat + ProcStat.pid(a1)
        sub     t2, t0, t1
    endif
    mv      a0, t2
    ret
.endproc

.section .rodata
letters:
    .asciz  "n:d:"
usage:
    .asciz  "[-n ROUNDS] [-d SECONDS]"
proc:
    .asciz  "/proc"
head:
    .ascii  "\033[H\033[J"
    .ascii  "up %u s, %u processes\n"
    .asciz  "  PID S  USED  TICKS   RSS NAME\n"
line:
    .asciz  "%5d %c %5u %6u %5u %s\n"

.bss
.balign 4
seen:                                   # rows
    .space  4
rows:
    .space  Row.sizeof * PROCESSES_MAX
before:                                 # pid and ticks of each
    .space  8 * PROCESSES_MAX
before_end:
