# date [+FORMAT]: prints the time, in UTC; the letters of the format are those of strftime.

.equ ROOM, 256

.globl main
.proc main
    .reg    format=s0
    .frame  ra, s0, now:4, text:ROOM
    la      format, default
    lw      t0, 4(a1)                   # argv[1]
    if t0 != 0
        lbu     t1, 0(t0)
        addi    t1, t1, -'+'
        if t1 != 0
            la      a0, usage
            call    __usage
        endif
        addi    format, t0, 1
    endif
    addi    a0, sp, now
    call    time
    if a0 < 0
        li      a0, 1
        la      a1, failed
        call    err
    endif
    addi    a0, sp, now
    call    gmtime
    mv      a3, a0
    addi    a0, sp, text
    li      a1, ROOM
    mv      a2, format
    sb      zero, 0(a0)                 # for what turns out empty
    call    strftime
    addi    a0, sp, text
    call    puts
    li      a0, 0
    return
.endproc

.section .rodata
default:
    .asciz  "%a %b %e %H:%M:%S %Z %Y"
usage:
    .asciz  "[+FORMAT]"
failed:
    .asciz  "the clock"
