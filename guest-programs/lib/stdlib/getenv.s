# getenv(a0 = name) -> a0 = its value in the environment, 0 if it has none
.globl getenv
.proc getenv
    .reg    name=s0, entry=s1, length=s2
    .frame  ra, s0-s2
    mv      name, a0
    call    strlen
    mv      length, a0
    la      entry, environ
    lw      entry, 0(entry)
    beqz    entry, none                 # the program has a _start of its own
    loop
        lw      a0, 0(entry)
        beqz    a0, none
        mv      a1, name
        mv      a2, length
        call    strncmp
        if a0 == 0
            lw      t0, 0(entry)
            add     t0, t0, length
            lbu     t1, 0(t0)
            addi    t1, t1, -'='
            if t1 == 0
                addi    a0, t0, 1
                return
            endif
        endif
        addi    entry, entry, 4
    endloop
none:
    li      a0, 0
    return
.endproc
