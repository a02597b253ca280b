package dev.turnstile.emulator.sanitize;

/** What can be looked for. */
public enum Sanitizer {
    /** Mistakes of drivers: in memory that they share with devices, in registers, in interrupts. */
    DRIVER("driver"),
    /** Translations that are used although the page table has changed. */
    TLB("tlb");

    private final String word;

    Sanitizer(String word) {
        this.word = word;
    }

    /** What the user calls it. */
    public String word() {
        return word;
    }
}
