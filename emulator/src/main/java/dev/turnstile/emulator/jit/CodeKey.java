package dev.turnstile.emulator.jit;

/**
 * Where code is, as far as translations differ by it: the virtual address, with the mode in bit 0 (1 in user mode), which an
 * instruction's address doesn't need.
 */
final class CodeKey {
    /** The bit that says user mode. */
    static final int USER = 1;

    private CodeKey() {}

    static int of(int pc, boolean user) {
        return user ? pc | USER : pc;
    }

    static int pc(int key) {
        return key & ~USER;
    }

    static boolean isUser(int key) {
        return (key & USER) != 0;
    }

    /** The key of the next instruction. */
    static int next(int key) {
        return key + 4;
    }

    /** Whether two places lie in one virtual page and one mode. */
    static boolean samePage(int key, int other) {
        return ((key ^ other) & (-4096 | USER)) == 0;
    }
}
