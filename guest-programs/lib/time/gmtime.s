# From seconds to the calendar.

.include "tm.inc"

# gmtime(a0 = time_t *), localtime likewise -> a0 = struct tm, valid until the next call
.globl gmtime, localtime
.proc gmtime
localtime:
    la      a1, result
    tail    __gmtime
.endproc

# gmtime_r(a0 = time_t *, a1 = struct tm *), localtime_r likewise -> a0 = the latter
.weak gmtime_r, localtime_r
.proc gmtime_r
localtime_r:
    tail    __gmtime
.endproc

# year_length year, to, temporary: to = 365 or 366. Good from 1901 to 2099: a year divisible by four is a leap year.
.macro year_length year, to, temporary
    andi    \temporary, \year, 3
    seqz    \temporary, \temporary
    addi    \to, \temporary, 365
.endm

# __gmtime(a0 = time_t *, a1 = Tm) -> a0 = the Tm
#   clobbers a0-a2, t0-t3; right until 2099
.globl __gmtime
.proc __gmtime
    .reg    tm=a1, days=t0, year=t1
    lw      a0, 0(a0)
    li      t2, SECONDS_PER_DAY
    divu    days, a0, t2
    remu    a0, a0, t2
    li      t2, SECONDS_PER_MINUTE
    remu    t3, a0, t2
    sw      t3, Tm.second(tm)
    divu    a0, a0, t2
    li      t2, MINUTES_PER_HOUR
    remu    t3, a0, t2
    sw      t3, Tm.minute(tm)
    divu    a0, a0, t2
    sw      a0, Tm.hour(tm)
    addi    t3, days, EPOCH_WEEKDAY
    li      t2, DAYS_PER_WEEK
    remu    t3, t3, t2
    sw      t3, Tm.weekday(tm)
    sw      zero, Tm.summer(tm)
    li      year, EPOCH_YEAR
    loop
        year_length year, t2, t3
        if days <u t2
            break
        endif
        sub     days, days, t2
        addi    year, year, 1
    endloop
    sw      days, Tm.yearday(tm)
    addi    t3, year, -TM_YEAR
    sw      t3, Tm.year(tm)
    addi    a0, t2, -365                # 1 in a leap year
    la      a2, month_lengths
    li      t3, 0
    loop
        lbu     t2, 0(a2)
        addi    t1, t3, -1
        if t1 == 0                      # February
            add     t2, t2, a0
        endif
        if days <u t2
            break
        endif
        sub     days, days, t2
        addi    t3, t3, 1
        addi    a2, a2, 1
    endloop
    sw      t3, Tm.month(tm)
    addi    days, days, 1
    sw      days, Tm.day(tm)
    mv      a0, tm
    ret
.endproc

.section .rodata
month_lengths:
    .byte   31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31

.bss
.balign 4
result:
    .space  Tm.sizeof
