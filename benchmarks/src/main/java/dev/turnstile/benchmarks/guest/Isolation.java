package dev.turnstile.benchmarks.guest;

/** Which address spaces a benchmark's guest has. */
public enum Isolation {
    /** One, with kernel and user program in it. */
    SHARED(1),
    /** Two that are alike but for their identifier: kernel and user program in both. */
    TWO_PROCESSES(2),
    /**
     * The first with everything; the second with the user program, and of the kernel only the pages from the symbol {@code
     * crossing_code} and from {@code crossing_data}.
     */
    SEPARATE_KERNEL(2);

    private final int spaces;

    Isolation(int spaces) {
        this.spaces = spaces;
    }

    /** How many address spaces there are. */
    int spaces() {
        return spaces;
    }
}
