# memset(a0 = to, a1 = byte, a2 = count) -> a0 = to
.globl memset
.proc memset
    .reg    to=t0, byte=a1, end=a3, stop=a4
    mv      to, a0
    add     end, a0, a2
    sltiu   t1, a2, 16
    if t1 == 0
        andi    byte, byte, 0xff
        li      t1, 0x01010101
        mul     byte, byte, t1          # in all four bytes of the word
        andi    t1, to, 3
        while t1 != 0
            sb      byte, 0(to)
            addi    to, to, 1
            andi    t1, to, 3
        endwhile
        addi    stop, end, -15
        while to <u stop
            sw      byte, 0(to)
            sw      byte, 4(to)
            sw      byte, 8(to)
            sw      byte, 12(to)
            addi    to, to, 16
        endwhile
    endif
    while to <u end
        sb      byte, 0(to)
        addi    to, to, 1
    endwhile
    ret
.endproc
