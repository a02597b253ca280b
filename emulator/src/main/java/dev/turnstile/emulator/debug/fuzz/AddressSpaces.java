package dev.turnstile.emulator.debug.fuzz;

import static dev.turnstile.emulator.debug.fuzz.Layout.*;
import static dev.turnstile.isa.Paging.*;

import dev.turnstile.emulator.machine.MemoryLayout;
import java.util.SplittableRandom;

/**
 * Writes the page tables of a random program. The address spaces agree on the kernel's half; in the user's half the same
 * address leads to different pages, and a good part of the entries have something wrong with them.
 */
final class AddressSpaces {
    private static final int CODE = V | A | R | X;
    private static final int READ_ONLY = V | A | R;
    private static final int WRITABLE = V | A | D | R | W;
    /** What is exclusive-ored to a good entry to make it bad in one respect, or in none. */
    private static final int[] FLAWS = {0, 0, 0, 0, D, D, A, V, W | D, U, G, X};

    private final Image image;
    private final SplittableRandom random;

    private AddressSpaces(Image image, SplittableRandom random) {
        this.image = image;
        this.random = random;
    }

    /** Writes all tables into an image. */
    static void write(Image image, SplittableRandom random) {
        AddressSpaces spaces = new AddressSpaces(image, random);
        spaces.writeKernelTable();
        for (int space = 0; space < SPACES; space++) {
            spaces.writeRoot(space);
            spaces.writeUserTable(space);
        }
    }

    private void writeKernelTable() {
        for (int page = 0; page < PAGES; page++) {
            boolean code = page == HARNESS_CODE || page >= KERNEL_CODE && page < USER_CODE;
            map(KERNEL_TABLE, page, page, (code ? CODE : WRITABLE) | G);
        }
        for (int i = 0; i < DATA_PAGES; i += 3) {
            map(KERNEL_TABLE, DATA + i, DATA + i, flawed(WRITABLE | G));
        }
        for (int i = 0; i < CODE_PAGES; i++) {
            map(KERNEL_TABLE, PAGES + KERNEL_CODE + i, KERNEL_CODE + CODE_PAGES - 1 - i, CODE | G);
            map(KERNEL_TABLE, PAGES + USER_CODE + i, USER_CODE + i, CODE);
        }
        for (int i = 0; i < DATA_PAGES; i++) {
            map(KERNEL_TABLE, PAGES + DATA + i, DATA + i, flawed(READ_ONLY));
        }
    }

    private void writeRoot(int space) {
        int root = ROOTS + space;
        point(root, IDENTITY, physical(KERNEL_TABLE));
        mapSuperpage(root, KERNEL_WINDOW, MemoryLayout.RAM_BASE, WRITABLE | G);
        mapSuperpage(root, KERNEL_DEVICES, MemoryLayout.DEVICES_BASE, WRITABLE | G);
        point(root, USER, physical(USER_TABLES + space));
        int[] rights = {WRITABLE, CODE, READ_ONLY, WRITABLE & ~D};
        mapSuperpage(root, USER_WINDOW, MemoryLayout.RAM_BASE, rights[space] | U);
        if (space < SPACES - 1) {
            mapSuperpage(root, USER_DEVICES, MemoryLayout.DEVICES_BASE, WRITABLE | U);
        }
        writeBroken(root);
    }

    /** One first-level entry for each way to be wrong. */
    private void writeBroken(int root) {
        int at = BROKEN;
        point(root, at, 0x7000_0000);
        point(root, at += SUPERPAGE_SIZE, physical(root));
        mapSuperpage(root, at += SUPERPAGE_SIZE, MemoryLayout.RAM_BASE + PAGE_SIZE, WRITABLE | U);
        mapSuperpage(root, at += SUPERPAGE_SIZE, MemoryLayout.RAM_BASE, V | A | D | W | U);
        mapSuperpage(root, at += SUPERPAGE_SIZE, MemoryLayout.RAM_BASE, WRITABLE | X | U);
        mapSuperpage(root, at += SUPERPAGE_SIZE, MemoryLayout.RAM_BASE, WRITABLE & ~A | U);
        mapSuperpage(root, at += SUPERPAGE_SIZE, 0x4000_0000, WRITABLE | U);
        // The boot ROM: can be read and executed; a store passes the MMU's check and fails at the memory.
        mapSuperpage(root, at + SUPERPAGE_SIZE, 0, (random.nextBoolean() ? CODE : WRITABLE) | U);
    }

    private void writeUserTable(int space) {
        int table = USER_TABLES + space;
        for (int i = 0; i < CODE_PAGES; i++) {
            map(table, index(USER) + i, USER_CODE + inOrder(space, i), CODE | U);
            map(table, index(USER_ALIAS) + i, KERNEL_CODE + (i + space) % CODE_PAGES, flawed(CODE | U));
            map(table, index(USER_WRITABLE_CODE) + i, USER_CODE + i, WRITABLE | U);
            map(table, index(USER_WRITABLE_CODE) + CODE_PAGES + i, KERNEL_CODE + i, WRITABLE | U);
        }
        for (int i = 0; i < DATA_PAGES; i++) {
            map(table, index(USER_DATA) + i, DATA + (i + space) % DATA_PAGES, flawed(WRITABLE | U));
        }
        for (int i = 0; i < USER_ODD_PAGES; i++) {
            map(
                    table,
                    index(USER_ODD) + i,
                    KERNEL_CODE + random.nextInt(PAGES + 1 - KERNEL_CODE),
                    random.nextInt(PAGE_SIZE));
        }
    }

    /** In the last address space the pages of code are in another order, so that the same jump leads to other code. */
    private static int inOrder(int space, int page) {
        return space == SPACES - 1 ? page ^ 1 : page;
    }

    private int flawed(int flags) {
        return flags ^ FLAWS[random.nextInt(FLAWS.length)];
    }

    private static int index(int address) {
        return address >>> PAGE_BITS & ENTRIES - 1;
    }

    private void map(int table, int index, int page, int flags) {
        image.put(physical(table) + index * ENTRY_SIZE, physical(page) | flags);
    }

    private void mapSuperpage(int root, int address, int target, int flags) {
        image.put(physical(root) + (address >>> SUPERPAGE_BITS) * ENTRY_SIZE, target | flags);
    }

    private void point(int root, int address, int table) {
        mapSuperpage(root, address, table, V);
    }
}
