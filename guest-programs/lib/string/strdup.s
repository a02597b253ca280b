# Copies of strings on the heap.

# strdup(a0 = string) -> a0 = its copy, 0 and errno if there is no room
.weak strdup
.proc strdup
    li      a1, -1                      # no limit
    tail    strndup
.endproc

# strndup(a0 = string, a1 = limit) -> a0 = copy of at most limit bytes, 0 and errno if there is no room
.weak strndup
.proc strndup
    .reg    string=s0, length=s1
    .frame  ra, s0, s1
    mv      string, a0
    call    strnlen
    mv      length, a0
    addi    a0, a0, 1
    call    malloc
    if a0 != 0
        add     t0, a0, length
        sb      zero, 0(t0)
        mv      a1, string
        mv      a2, length
        call    memcpy
    endif
    return
.endproc
