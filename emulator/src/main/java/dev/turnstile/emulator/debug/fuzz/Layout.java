package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.Paging;

/**
 * Where things lie in the memory of a random program: 32 pages of RAM, each of which several virtual addresses reach, with
 * different rights. A <em>page</em> here is a number from 0, its place in RAM.
 */
final class Layout {
    static final int PAGES = 32;
    static final int MEMORY_SIZE = PAGES * Paging.PAGE_SIZE;

    // Pages of RAM
    /** Entry, trap handler, refill handler. */
    static final int HARNESS_CODE = 0;
    /** What the handlers look up and remember. */
    static final int HARNESS_DATA = 1;
    /** The second-level table of the kernel's identity mapping, shared by all address spaces. */
    static final int KERNEL_TABLE = 2;
    /** A first-level table for each address space. */
    static final int ROOTS = 3;
    /** A second-level table of user pages for each address space. */
    static final int USER_TABLES = 7;

    static final int SPACES = 4;
    /** The generated code that is meant for kernel mode. */
    static final int KERNEL_CODE = 12;
    /** The generated code that is meant for user mode. */
    static final int USER_CODE = 16;

    static final int CODE_PAGES = 4;
    static final int DATA = 20;
    static final int DATA_PAGES = 8;
    /** Instructions to copy into the program. */
    static final int SPARE_CODE = 28;

    // Virtual addresses of the kernel, the same in each address space
    /** RAM at its physical address. */
    static final int IDENTITY = MemoryLayout.RAM_BASE;
    /** RAM once more, behind the identity mapping, in other orders and with other rights. */
    static final int KERNEL_ALIAS = IDENTITY + MEMORY_SIZE;
    /** All of RAM by one superpage, writable. */
    static final int KERNEL_WINDOW = IDENTITY + Paging.SUPERPAGE_SIZE;
    /** The devices by a superpage. */
    static final int KERNEL_DEVICES = 0xf000_0000;

    // Virtual addresses of user programs
    /** What the user tables map; see {@link AddressSpaces}. */
    static final int USER = 0x0040_0000;

    static final int USER_ALIAS = USER + CODE_PAGES * Paging.PAGE_SIZE;
    static final int USER_DATA = USER_ALIAS + CODE_PAGES * Paging.PAGE_SIZE;
    static final int USER_WRITABLE_CODE = USER_DATA + DATA_PAGES * Paging.PAGE_SIZE;
    /** Pages with rights of all kinds. */
    static final int USER_ODD = USER_WRITABLE_CODE + 2 * CODE_PAGES * Paging.PAGE_SIZE;

    static final int USER_ODD_PAGES = 8;
    /** RAM by a superpage, with rights that depend on the address space. */
    static final int USER_WINDOW = 0x0080_0000;
    /** The devices by a superpage. */
    static final int USER_DEVICES = 0x00c0_0000;
    /** From here on, one superpage for each way in which a first-level entry can be wrong. */
    static final int BROKEN = 0x0100_0000;

    static final int BROKEN_SUPERPAGES = 8;

    private Layout() {}

    /** Physical address of a page. */
    static int physical(int page) {
        return MemoryLayout.RAM_BASE + page * Paging.PAGE_SIZE;
    }
}
