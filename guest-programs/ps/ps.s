# ps: the processes, by what /proc says of them.

.include "../lib/proc/proc.inc"
.include "times.inc"

.globl main
.proc main
    .frame  ra
    call    __nothing_else
    la      a0, title
    call    puts
    la      a0, proc
    la      a1, show
    call    __each_entry
    if a0 < 0
        li      a0, 1
        la      a1, proc
        call    err
    endif
    return
.endproc

# show(a0 = path, a1 = name) -> a0 = 0: a line, if it is a process
.proc show
    .frame  ra, stat:ProcStat
    lbu     t0, 0(a1)
    addi    t0, t0, -'0'
    li      t1, 10
    bgeu    t0, t1, done
    mv      a0, a1
    addi    a1, sp, stat
    call    __proc_stat
    bltz    a0, done                    # it has just ended
    lw      a0, stat + ProcStat.user(sp)
    lw      t0, stat + ProcStat.system(sp)
    add     a0, a0, t0
    li      t0, TICKS_PER_SECOND
    remu    a7, a0, t0
    divu    a6, a0, t0
    la      a0, line
    lw      a1, stat + ProcStat.pid(sp)
    lw      a2, stat + ProcStat.parent(sp)
    lw      a3, stat + ProcStat.group(sp)
    lw      a4, stat + ProcStat.state(sp)
    lw      a5, stat + ProcStat.resident(sp)
    slli    a5, a5, 2                   # pages of 4 KiB
    call    printf
    addi    a0, sp, stat + ProcStat.name
    call    puts
done:
    li      a0, 0
    return
.endproc

.section .rodata
proc:
    .asciz  "/proc"
title:
    .asciz  "  PID  PPID  PGRP S   RSS     TIME NAME"
line:
    .asciz  "%5d %5d %5d %c %5u %5u.%02u "
