# Behind a flush the page is looked up again, as the interpreter would.
        tlb.flush
        addi    a0, a0, 1
        wfi
