# A crossing in kernel mode: tvec is 0 here, so where the trap goes is not in the region; where it returns to is.
        trap    7
        addi    a0, a0, 1
        eret
