package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Status;

/**
 * How a hart's addresses are translated, in one number that slow paths work out once: {@link #PHYSICAL}, or an address space and
 * the mode in which it is used.
 */
final class Regime {
    /** Addresses are physical. */
    static final int PHYSICAL = 0;
    /** Regimes are below this. */
    static final int COUNT = 4 << Paging.MAX_ASID_BITS;

    private static final int USER = 1;
    private static final int KERNEL = 2;
    private static final int KERNEL_WITH_USER_PAGES = 3;
    private static final int MODE = 3;
    private static final int ASID_SHIFT = 2;

    private Regime() {}

    /** The present regime of a hart. */
    static int of(Hart hart) {
        return hart.isPaging() ? hart.asid() << ASID_SHIFT | mode(hart.status()) : PHYSICAL;
    }

    /** The regime of user mode in the page table that a hart has. */
    static int user(Hart hart) {
        return hasTable(hart) ? hart.asid() << ASID_SHIFT | USER : PHYSICAL;
    }

    /** The regime of kernel mode, without access to user pages, in the page table that a hart has. */
    static int kernel(Hart hart) {
        return hasTable(hart) ? hart.asid() << ASID_SHIFT | KERNEL : PHYSICAL;
    }

    private static boolean hasTable(Hart hart) {
        return (hart.pageTableBase() & Paging.PTBR_ENABLE) != 0;
    }

    private static int mode(int status) {
        if ((status & Status.UM) != 0) {
            return USER;
        }
        return (status & Status.UA) != 0 ? KERNEL_WITH_USER_PAGES : KERNEL;
    }

    /** The address space. */
    static int asid(int regime) {
        return regime >>> ASID_SHIFT;
    }

    /** Whether kernel mode reads and writes user pages. */
    static boolean reachesUserPages(int regime) {
        return (regime & MODE) == KERNEL_WITH_USER_PAGES;
    }

    /** Whether a leaf permits an access. */
    static boolean permits(int regime, int leaf, Access access) {
        if ((leaf & access.permission()) != access.permission()) {
            return false;
        }
        int mode = regime & MODE;
        if ((leaf & Paging.U) == 0) {
            return mode != USER;
        }
        return mode == USER || mode == KERNEL_WITH_USER_PAGES && access != Access.FETCH;
    }
}
