# Spans: how far a string consists of certain bytes. Sets are strings too.

# strspn(a0 = string, a1 = set) -> a0 = length of the beginning that has only bytes of the set
.globl strspn
.proc strspn
    .reg    at=s0, start=s1, set=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      start, a0
    mv      set, a1
    loop
        lbu     a1, 0(at)
        beqz    a1, done
        mv      a0, set
        call    strchr
        beqz    a0, done
        addi    at, at, 1
    endloop
done:
    sub     a0, at, start
    return
.endproc

# strcspn(a0 = string, a1 = set) -> a0 = length of the beginning that has no byte of the set
.globl strcspn
.proc strcspn
    .reg    at=s0, start=s1, set=s2
    .frame  ra, s0-s2
    mv      at, a0
    mv      start, a0
    mv      set, a1
    loop
        lbu     a1, 0(at)
        mv      a0, set
        call    strchr                  # finds the ending zero too
        bnez    a0, done
        addi    at, at, 1
    endloop
done:
    sub     a0, at, start
    return
.endproc

# strpbrk(a0 = string, a1 = set) -> a0 = address of its first byte from the set, 0 if there is none
.globl strpbrk
.proc strpbrk
    .reg    string=s0
    .frame  ra, s0
    mv      string, a0
    call    strcspn
    add     a0, string, a0
    lbu     t0, 0(a0)
    if t0 == 0
        li      a0, 0
    endif
    return
.endproc
