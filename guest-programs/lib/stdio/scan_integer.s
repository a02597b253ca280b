# Integers for the scanf family: what can belong to a number is collected, and strtoull reads it.

.include "scan.inc"

.equ DIGITS_MAX, 66                     # a sign, 64 binary digits, a zero byte
.equ NOTHING_READ, -2                   # instead of a character, where the width is used up

# __scan_integer(a0 = base, 0 to see it from the prefix; s0 = state) -> a0 = 1 if there was a number, 0 if something
#   else stands there, EOF if the input has ended
.globl __scan_integer
.proc __scan_integer
    .reg    state=s0, base=s1, at=s2, left=s3, first=s4
    .frame  ra, s1-s4, digits:DIGITS_MAX
    mv      base, a0
    addi    at, sp, digits
    call    __scan_blanks
    lw      left, Scan.width(state)
    li      t0, DIGITS_MAX - 1
    if left > t0
        mv      left, t0
    endif
    call    __scan_next
    bltz    a0, done                    # the end
    addi    t0, a0, -'+'
    addi    t1, a0, -'-'
    if t0 == 0 || t1 == 0
        call    scan_take
    endif
    mv      first, at                   # where digits begin
    addi    t0, a0, -'0'
    andi    t1, base, ~16               # base 0 or 16: 0x may follow
    if t0 == 0 && t1 == 0
        call    scan_take
        ori     t0, a0, 'x' - 'X'
        addi    t0, t0, -'x'
        if t0 == 0
            call    scan_take
            li      base, 16
        elseif base == 0
            li      base, 8
        endif
    elseif base == 0
        li      base, 10
    endif
    loop
        addi    t0, a0, -'0'
        sltiu   t1, t0, 10
        if t1 == 0
            ori     t0, a0, 'a' - 'A'
            addi    t0, t0, -'a'
            sltiu   t1, t0, 26
            addi    t0, t0, 10
            if t1 == 0
                break
            endif
        endif
        bgeu    t0, base, collected
        call    scan_take
    endloop
collected:
    if a0 >= 0
        call    __scan_back             # this one doesn't belong to it
    endif
    li      a0, 0
    beq     at, first, done             # at most a sign
    sb      zero, 0(at)
    addi    a0, sp, digits
    li      a1, 0
    mv      a2, base
    call    strtoull
    call    __scan_store
    li      a0, 1
done:
    return
.endproc

# scan_take(a0 = character; s0 = state, s2 = where it goes, s3 = characters left) -> a0 = the next character; EOF, or
#   NOTHING_READ without having asked for one
.proc scan_take
    .reg    at=s2, left=s3
    sb      a0, 0(at)
    addi    at, at, 1
    addi    left, left, -1
    if left > 0
        tail    __scan_next
    endif
    li      a0, NOTHING_READ
    ret
.endproc
