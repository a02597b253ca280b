package dev.turnstile.emulator.mmu;

import dev.turnstile.isa.Paging;
import dev.turnstile.isa.TrapCause;

/** The kinds of memory access, with the traps that each can raise. An atomic operation is a store. */
public enum Access {
    /** Of an instruction. */
    FETCH(Paging.X, TrapCause.FETCH_MISALIGNED, TrapCause.FETCH_PAGE_FAULT, TrapCause.FETCH_ACCESS_FAULT),
    /** Reads, {@code lr} included. */
    LOAD(Paging.R, TrapCause.LOAD_MISALIGNED, TrapCause.LOAD_PAGE_FAULT, TrapCause.LOAD_ACCESS_FAULT),
    /** Writes, {@code sc} and {@code amo} included. */
    STORE(Paging.W | Paging.D, TrapCause.STORE_MISALIGNED, TrapCause.STORE_PAGE_FAULT, TrapCause.STORE_ACCESS_FAULT);

    private final int permission;
    private final TrapCause misaligned;
    private final TrapCause pageFault;
    private final TrapCause accessFault;

    Access(int permission, TrapCause misaligned, TrapCause pageFault, TrapCause accessFault) {
        this.permission = permission;
        this.misaligned = misaligned;
        this.pageFault = pageFault;
        this.accessFault = accessFault;
    }

    /** The bits that a leaf must have, besides those that say which mode it is for. */
    int permission() {
        return permission;
    }

    /** The trap for an address that is no multiple of the width. */
    public TrapCause misaligned() {
        return misaligned;
    }

    /** The trap for a page that is not mapped or does not permit this access. */
    public TrapCause pageFault() {
        return pageFault;
    }

    /** The trap for a physical address that does not answer. */
    public TrapCause accessFault() {
        return accessFault;
    }
}
