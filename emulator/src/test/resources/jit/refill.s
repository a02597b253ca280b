# A refill handler that answers with the page itself: its registers come back from rscratch0 and rscratch1.
        csrw    rscratch0, t0
        csrw    rscratch1, t1
        csrr    t0, rval
        li      t1, 0
        tlb.refill t0, t1
