# A store through r0's page, and one whose value is r0.
        sw      zero, 16(zero)
        sh      a0, 0(a1)
        wfi
