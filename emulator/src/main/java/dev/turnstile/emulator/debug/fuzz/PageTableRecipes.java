package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;

/** Changes of the page tables, with and without the flush that they would need. */
final class PageTableRecipes {
    /**
     * An entry of a page table.
     *
     * @param page the table
     * @param index the entry's number
     * @param address the first virtual address that it is about
     */
    private record Entry(int page, int index, int address) {}

    private PageTableRecipes() {}

    /** Another page, other rights, or nothing any more. */
    static void replace(Draft draft) {
        Entry entry = entry(draft);
        int target = Layout.KERNEL_CODE + draft.below(Layout.PAGES + 1 - Layout.KERNEL_CODE);
        int rights = draft.pick(
                Paging.R | Paging.W | Paging.D,
                Paging.R | Paging.W | Paging.D,
                Paging.R | Paging.X,
                Paging.R,
                Paging.X,
                Paging.W | Paging.X);
        int flags = draft.pick(Paging.V | Paging.A, Paging.V | Paging.A, Paging.V | Paging.A, Paging.V, 0);
        int whose = draft.pick(0, Paging.U, Paging.U, Paging.G, Paging.U | Paging.G);
        store(draft, entry, Layout.physical(target) | rights | flags | whose);
        flush(draft, entry);
    }

    /** One bit of an entry turned over. */
    static void toggle(Draft draft) {
        Entry entry = entry(draft);
        change(draft, entry, 1 << draft.below(8));
        flush(draft, entry);
    }

    /** A page of code made writable, or executable again: never both at once. */
    static void flip(Draft draft) {
        int page = draft.below(2 * Layout.CODE_PAGES);
        Entry entry = draft.chance(60)
                ? userEntry(draft, page)
                : new Entry(Layout.KERNEL_TABLE, Layout.KERNEL_CODE + page, Layout.physical(Layout.KERNEL_CODE + page));
        change(draft, entry, Paging.W | Paging.X | Paging.D);
        flush(draft, entry);
    }

    /** Other code at the address of some code: a jump there from another page must not go where it went before. */
    static void remap(Draft draft) {
        int page = draft.below(Layout.CODE_PAGES);
        int other = draft.chance(50) ? page : draft.below(Layout.CODE_PAGES);
        int rights = Paging.V | Paging.A | Paging.R | Paging.X;
        if (draft.chance(70)) {
            Entry entry = userEntry(draft, page);
            store(draft, entry, Layout.physical(Layout.USER_CODE + other) | rights | Paging.U);
            flush(draft, entry);
        } else {
            int index = Layout.KERNEL_CODE + page;
            Entry entry = new Entry(Layout.KERNEL_TABLE, index, Layout.physical(index));
            store(draft, entry, Layout.physical(Layout.KERNEL_CODE + other) | rights | Paging.G);
            flush(draft, entry);
        }
    }

    private static Entry entry(Draft draft) {
        int dice = draft.below(100);
        if (dice < 75) {
            return userEntry(draft, draft.below(4 * Layout.CODE_PAGES + Layout.DATA_PAGES + Layout.USER_ODD_PAGES));
        } else if (dice < 90) {
            int page = Layout.KERNEL_CODE + draft.below(2 * Layout.PAGES - Layout.KERNEL_CODE);
            return new Entry(Layout.KERNEL_TABLE, page, Layout.IDENTITY + page * Paging.PAGE_SIZE);
        }
        int superpage = 1 + draft.below(4 + Layout.BROKEN_SUPERPAGES);
        int root = Layout.ROOTS + draft.below(Layout.SPACES);
        return new Entry(root, superpage, superpage * Paging.SUPERPAGE_SIZE);
    }

    private static Entry userEntry(Draft draft, int page) {
        int table = Layout.USER_TABLES + draft.below(Layout.SPACES);
        return new Entry(table, page, Layout.USER + page * Paging.PAGE_SIZE);
    }

    /** Where the section may write page tables: the user's in those address spaces that are careless enough. */
    private static int address(Draft draft, Entry entry) {
        int window = draft.inKernel() ? draft.pick(Layout.KERNEL_WINDOW, Layout.IDENTITY) : Layout.USER_WINDOW;
        return window + entry.page * Paging.PAGE_SIZE + entry.index * Paging.ENTRY_SIZE;
    }

    private static void store(Draft draft, Entry entry, int value) {
        int to = draft.value();
        draft.load(to, address(draft, entry));
        draft.load(Draft.POINTER, value);
        draft.add(Opcode.SW, Draft.POINTER, 0, to);
    }

    private static void change(Draft draft, Entry entry, int bits) {
        int to = draft.value();
        draft.load(to, address(draft, entry));
        draft.add(Opcode.ADDI, Draft.POINTER, Register.ZERO, bits);
        draft.add(Opcode.AMOXOR_W, draft.destination(), Draft.POINTER, to);
    }

    private static void flush(Draft draft, Entry entry) {
        int address = draft.value();
        switch (draft.below(6)) {
            case 0 -> draft.add(Opcode.TLB_FLUSH);
            case 1 -> draft.add(Opcode.TLB_FLUSH_ASID, draft.value());
            case 2 -> {
                draft.load(address, entry.address);
                draft.add(Opcode.ADDI, Draft.POINTER, Register.ZERO, draft.below(5));
                draft.add(Opcode.TLB_FLUSH_PAGE, address, Draft.POINTER);
            }
            default -> {
                // None: the old entry may stay in the TLB, and then it counts.
            }
        }
    }
}
