# strstr(a0 = string, a1 = needle) -> a0 = address of its first occurrence, 0 if there is none
.globl strstr
.proc strstr
    .reg    string=a0, needle=a1
    loop
        mv      t0, string
        mv      t1, needle
        loop                            # does the needle lie here?
            lbu     t3, 0(t1)
            if t3 == 0
                ret
            endif
            lbu     t2, 0(t0)
            bne     t2, t3, next
            addi    t0, t0, 1
            addi    t1, t1, 1
        endloop
    next:
        lbu     t0, 0(string)
        if t0 == 0
            li      a0, 0
            ret
        endif
        addi    string, string, 1
    endloop
.endproc
