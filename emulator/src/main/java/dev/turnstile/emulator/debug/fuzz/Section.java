package dev.turnstile.emulator.debug.fuzz;

/** The two parts of a program's generated code. */
enum Section {
    /** Meant for kernel mode. */
    KERNEL(Layout.KERNEL_CODE),
    /** Meant for user mode. */
    USER(Layout.USER_CODE);

    private final int page;

    Section(int page) {
        this.page = page;
    }

    /** Physical address of its first page. */
    int base() {
        return Layout.physical(page);
    }
}
