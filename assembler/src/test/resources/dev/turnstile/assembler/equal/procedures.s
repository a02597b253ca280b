    # Labels, names of registers, frames; a call from outside of an inner label.
    .struct Stat
        size .word
        name .byte 5
    .endstruct
    .proc copy
        .reg    from=s0, to=s1, count=t0
        .frame  ra, s0-s1, stat:Stat, more:4*2
        mv      from, a0
        mv      to, a1
        addi    a1, sp, stat
        lw      a2, more + Stat.size(sp)
    loop:
        addi    count, count, -1
        bnez    count, loop
        call    other
        if a0 < 0
            return
        endif
        li      a0, frame
        leave
        tail    other
    .endproc
    .proc other
    loop:
        beqz    a0, done
        j       loop
    done:
        return
    .endproc
    .reg    counter=t3
    addi    counter, counter, 1
    j       other.done
#---
copy:
        addi    sp, sp, -32
        sw      ra, 28(sp)
        sw      s0, 24(sp)
        sw      s1, 20(sp)
        mv      s0, a0
        mv      s1, a1
        addi    a1, sp, 0
        lw      a2, 12(sp)
1:      addi    t0, t0, -1
        bnez    t0, 1b
        call    other
        bgez    a0, 1f
        lw      ra, 28(sp)
        lw      s0, 24(sp)
        lw      s1, 20(sp)
        addi    sp, sp, 32
        ret
1:      li      a0, 32
        lw      ra, 28(sp)
        lw      s0, 24(sp)
        lw      s1, 20(sp)
        addi    sp, sp, 32
        tail    other
other:  beqz    a0, done
        j       other
done:   ret
        addi    t3, t3, 1
        j       done
