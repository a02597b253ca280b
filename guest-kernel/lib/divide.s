# Division of 64-bit numbers, for the clock.
#
# Who comes here: the clock, and whoever prints.
# Runs in kernel mode, on any stack or none, under any page table.

.text

# divide_wide(a0, a1 = low and high word of the dividend, a2 = divisor, 1 to 2^31) -> a0, a1 = quotient
#   clobbers t0-t3
.globl divide_wide
.proc divide_wide
    .reg    low=a0, high=a1, divisor=a2, rest=t0, bits=t1
    remu    rest, high, divisor
    divu    high, high, divisor
    # Long division of rest:low, bit by bit: the quotient's bits enter low as the dividend's leave it.
    li      bits, 32
    repeat
        srli    t2, low, 31
        slli    rest, rest, 1
        or      rest, rest, t2
        slli    low, low, 1
        if rest >=u divisor
            sub     rest, rest, divisor
            addi    low, low, 1
        endif
        addi    bits, bits, -1
    until bits == zero
    return
.endproc
