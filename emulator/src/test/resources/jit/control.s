# Control registers are elements of an array, unless a write has an effect.
        csrr    a0, cause
        csrw    scratch0, a0
        csrsi   status, 1
        wfi
