# strcpy(a0 = to, a1 = from) -> a0 = to
.globl strcpy
.proc strcpy
    mv      t0, a0
    repeat
        lbu     t1, 0(a1)
        addi    a1, a1, 1
        sb      t1, 0(t0)
        addi    t0, t0, 1
    until t1 == 0
    ret
.endproc

# stpcpy(a0 = to, a1 = from) -> a0 = address of the zero byte that ends the copy
.weak stpcpy
.proc stpcpy
    repeat
        lbu     t1, 0(a1)
        addi    a1, a1, 1
        sb      t1, 0(a0)
        addi    a0, a0, 1
    until t1 == 0
    addi    a0, a0, -1
    ret
.endproc
