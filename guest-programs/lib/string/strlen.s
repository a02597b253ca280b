# strlen(a0 = string) -> a0 = its length in bytes
#   reads whole words, but none that doesn't hold a byte of the string: never into another page
.globl strlen
.proc strlen
    .reg    at=t0, ones=t2, tops=t3
    mv      at, a0
    andi    t1, at, 3
    while t1 != 0
        lbu     t1, 0(at)
        beqz    t1, found
        addi    at, at, 1
        andi    t1, at, 3
    endwhile
    li      ones, 0x01010101
    li      tops, 0x80808080
    repeat                              # (w - 0x01010101) & ~w & 0x80808080 is not 0 if w has a zero byte
        lw      t1, 0(at)
        sub     t4, t1, ones
        not     t1, t1
        and     t1, t1, t4
        and     t1, t1, tops
        addi    at, at, 4
    until t1 != 0
    addi    at, at, -4
    loop
        lbu     t1, 0(at)
        beqz    t1, found
        addi    at, at, 1
    endloop
found:
    sub     a0, at, a0
    ret
.endproc
