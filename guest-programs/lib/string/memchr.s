# memchr(a0 = area, a1 = byte, a2 = count) -> a0 = address of the first such byte, 0 if there is none
.globl memchr
.proc memchr
    .reg    at=a0, byte=a1, end=a2
    andi    byte, byte, 0xff
    add     end, at, a2
    while at <u end
        lbu     t0, 0(at)
        if t0 == byte
            ret
        endif
        addi    at, at, 1
    endwhile
    li      a0, 0
    ret
.endproc
