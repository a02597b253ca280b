# strchr(a0 = string, a1 = byte) -> a0 = address of its first occurrence, 0 if there is none; the ending zero counts
.globl strchr
.proc strchr
    andi    a1, a1, 0xff
    loop
        lbu     t0, 0(a0)
        if t0 == a1
            ret
        endif
        if t0 == 0
            li      a0, 0
            ret
        endif
        addi    a0, a0, 1
    endloop
.endproc

# strrchr(a0 = string, a1 = byte) -> a0 = address of its last occurrence, 0 if there is none; the ending zero counts
.globl strrchr
.proc strrchr
    .reg    at=t0, last=t1
    andi    a1, a1, 0xff
    mv      at, a0
    li      last, 0
    repeat
        lbu     t2, 0(at)
        if t2 == a1
            mv      last, at
        endif
        addi    at, at, 1
    until t2 == 0
    mv      a0, last
    ret
.endproc
