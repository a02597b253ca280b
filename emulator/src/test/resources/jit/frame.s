# Guard coalescing: the stores off sp share one check; so do the loads, up to the one that overwrites sp.
        sw      ra, 4(sp)
        sw      t0, 8(sp)
        sb      t1, 12(sp)
        lw      a0, 8(sp)
        lw      sp, 4(sp)
        lw      a1, 8(sp)
        wfi
