# Shifts of 64-bit numbers, under the names that gcc calls. A number is a pair of registers, low word first;
# the amount of a shift is 0 to 63.

# __ashldi3(a0:a1 = value, a2 = amount) -> a0:a1 = value shifted left
.globl __ashldi3
.proc __ashldi3
    addi    t0, a2, -32
    if t0 >= 0
        sll     a1, a0, t0
        li      a0, 0
        ret
    endif
    srli    t1, a0, 1                   # the bits that cross over, by 32 - amount in two steps: the amount may be 0
    not     t0, a2
    srl     t1, t1, t0
    sll     a1, a1, a2
    or      a1, a1, t1
    sll     a0, a0, a2
    ret
.endproc

# __lshrdi3(a0:a1 = value, a2 = amount) -> a0:a1 = value shifted right, filled with zeros
.globl __lshrdi3
.proc __lshrdi3
    addi    t0, a2, -32
    if t0 >= 0
        srl     a0, a1, t0
        li      a1, 0
        ret
    endif
    slli    t1, a1, 1
    not     t0, a2
    sll     t1, t1, t0
    srl     a0, a0, a2
    or      a0, a0, t1
    srl     a1, a1, a2
    ret
.endproc

# __ashrdi3(a0:a1 = value, a2 = amount) -> a0:a1 = value shifted right, filled with the sign
.globl __ashrdi3
.proc __ashrdi3
    addi    t0, a2, -32
    if t0 >= 0
        sra     a0, a1, t0
        srai    a1, a1, 31
        ret
    endif
    slli    t1, a1, 1
    not     t0, a2
    sll     t1, t1, t0
    srl     a0, a0, a2
    or      a0, a0, t1
    sra     a1, a1, a2
    ret
.endproc
