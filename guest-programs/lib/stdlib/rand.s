# Pseudo-random numbers: a linear congruential generator modulo 2^64 with the multiplier of Knuth's MMIX (The Art of
# Computer Programming, volume 2, section 3.3.4); its upper bits are good, its lower ones are not.

.equ MULTIPLIER, 6364136223846793005

# srand(a0 = seed)
.globl srand
.proc srand
    la      t0, rand_state
    sw      a0, 0(t0)
    sw      zero, 4(t0)
    ret
.endproc

# rand() -> a0 = 0 … RAND_MAX (2^31 - 1)
.globl rand
.proc rand
    .reg    low=t0, high=t1, state=t4
    la      state, rand_state
    lw      low, 0(state)
    lw      high, 4(state)
    li      t2, MULTIPLIER & 0xffffffff
    li      t3, MULTIPLIER >> 32
    mul     high, high, t2
    mul     t3, t3, low
    add     high, high, t3
    mulhu   t3, low, t2
    add     high, high, t3
    mul     low, low, t2
    addi    low, low, 1
    seqz    t3, low                     # the carry of that 1
    add     high, high, t3
    sw      low, 0(state)
    sw      high, 4(state)
    srli    a0, high, 1
    ret
.endproc

.data
.balign 4
rand_state:
    .word   1, 0                        # as if by srand(1)
