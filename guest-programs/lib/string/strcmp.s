# strcmp(a0, a1 = strings) -> a0 < 0, 0, > 0
.globl strcmp
.proc strcmp
    repeat
        lbu     t0, 0(a0)
        lbu     t1, 0(a1)
        bne     t0, t1, differ
        addi    a0, a0, 1
        addi    a1, a1, 1
    until t0 == 0
differ:
    sub     a0, t0, t1
    ret
.endproc

# strncmp(a0, a1 = strings, a2 = limit) -> a0 < 0, 0, > 0; compares at most limit bytes
.globl strncmp
.proc strncmp
    .reg    left=a0, right=a1, limit=a2
    while limit != 0
        lbu     t0, 0(left)
        lbu     t1, 0(right)
        if t0 != t1
            sub     a0, t0, t1
            ret
        endif
        if t0 == 0
            break
        endif
        addi    left, left, 1
        addi    right, right, 1
        addi    limit, limit, -1
    endwhile
    li      a0, 0
    ret
.endproc
