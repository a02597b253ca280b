# strncpy(a0 = to, a1 = from, a2 = room) -> a0 = to; fills the room with zeros, and ends without one if from is too long
.globl strncpy
.proc strncpy
    .reg    to=t0, from=a1, end=a2
    mv      to, a0
    add     end, a0, a2
    while to <u end
        lbu     t1, 0(from)
        sb      t1, 0(to)
        addi    to, to, 1
        if t1 != 0                      # at the end of from stay there, and go on copying its zero
            addi    from, from, 1
        endif
    endwhile
    ret
.endproc
