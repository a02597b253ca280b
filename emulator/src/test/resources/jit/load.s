# One load, one check: page, permission, alignment, mode and address space in one comparison.
        lbu     a0, 3(a1)
        wfi
