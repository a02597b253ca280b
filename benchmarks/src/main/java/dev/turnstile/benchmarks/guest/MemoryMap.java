package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.Paging;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of a benchmark's guest lie.
 *
 * <p>Physical: the kernel's image at the start of RAM, 16 MiB further the user's, then the page tables, then the user's data
 * pages and the pages of code that changes. Virtual: the kernel where it is physically, page tables and devices too; the rest
 * as the constants say.
 */
final class MemoryMap {
    static final int KERNEL = MemoryLayout.RAM_BASE;
    static final int USER_PHYSICAL = MemoryLayout.RAM_BASE + 0x0100_0000;
    /** The first page table; another one every {@link PageTable#SIZE}. All lie in one superpage. */
    static final int TABLES = MemoryLayout.RAM_BASE + 0x0200_0000;

    static final int DATA_PHYSICAL = MemoryLayout.RAM_BASE + 0x0300_0000;
    static final int CODE_PHYSICAL = MemoryLayout.RAM_BASE + 0x0320_0000;

    /** The user's program. */
    static final int USER = 0x0040_0000;
    /** Data pages of the user's. */
    static final int USER_DATA = 0x0080_0000;

    /** So many pages are used, at strides a little larger than a page, */
    static final int DATA_PAGES = 256;
    /** and so many are there for it. */
    static final int DATA_PAGES_MAPPED = DATA_PAGES + 4;
    /** Two pages of the kernel's to write code to, and where the same two can be executed. */
    static final int CODE_WRITE = 0x9000_0000;

    static final int CODE_EXECUTE = 0x9040_0000;
    static final int CODE_PAGES = 2;
    /** So many superpages of the kernel's, all of the same 4 MiB. */
    static final int SUPERPAGE_ALIASES = 0xc000_0000;

    static final int ALIAS_COUNT = 128;

    private MemoryMap() {}

    /** The value of {@code ptbr} for an address space, counted from 0. */
    static int pageTableRegister(int space) {
        return tableOf(space) | addressSpace(space) << Paging.PTBR_ASID_SHIFT | Paging.PTBR_ENABLE;
    }

    /** Physical address of the root table of an address space. */
    static int tableOf(int space) {
        return TABLES + space * PageTable.SIZE;
    }

    /** The identifier of an address space; 0 is nobody's. */
    private static int addressSpace(int space) {
        return space + 1;
    }

    /** What guest code needs to know, by the names that it uses. */
    static Map<String, Integer> constants() {
        Map<String, Integer> constants = new LinkedHashMap<>();
        constants.put("USER_DATA", USER_DATA);
        constants.put("DATA_PAGES", DATA_PAGES);
        constants.put("CODE_WRITE", CODE_WRITE);
        constants.put("CODE_EXECUTE", CODE_EXECUTE);
        constants.put("SUPERPAGE_ALIASES", SUPERPAGE_ALIASES);
        constants.put("ALIAS_COUNT", ALIAS_COUNT);
        constants.put("SPACE0", pageTableRegister(0));
        constants.put("SPACE1", pageTableRegister(1));
        constants.put("ASID0", addressSpace(0));
        return constants;
    }
}
