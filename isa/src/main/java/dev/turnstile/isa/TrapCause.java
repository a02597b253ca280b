package dev.turnstile.isa;

/** Why a hart traps. The number is the value of the {@code cause} control register. */
public enum TrapCause {
    // spotless:off
    INTERRUPT("the interrupt controller asserts the hart's line", "0"),
    TRAP("a trap instruction", "its immediate"),
    ILLEGAL_INSTRUCTION("no such instruction, no such control register, or not allowed in this mode", "the instruction word"),
    BREAKPOINT("an ebreak instruction", "its address"),
    FETCH_MISALIGNED("a jump or branch to an address that is no multiple of 4", "the target"),
    FETCH_PAGE_FAULT("a fetch from a page that is not mapped or not executable in this mode", "the address"),
    FETCH_ACCESS_FAULT("a fetch from a physical address that holds no memory", "the address"),
    LOAD_MISALIGNED("a load or lr from an address that is no multiple of its width", "the address"),
    LOAD_PAGE_FAULT("a load from a page that is not mapped or not readable in this mode", "the address"),
    LOAD_ACCESS_FAULT("a load from a physical address where nothing answers", "the address"),
    STORE_MISALIGNED("a store, sc or amo to an address that is no multiple of its width", "the address"),
    STORE_PAGE_FAULT("a store, sc or amo to a page that is not mapped or not writable in this mode", "the address"),
    STORE_ACCESS_FAULT("a store, sc or amo to a physical address that can't be written", "the address");
    // spotless:on

    private final String meaning;
    private final String value;

    TrapCause(String meaning, String value) {
        this.meaning = meaning;
        this.value = value;
    }

    /** The number in the {@code cause} register. */
    public int number() {
        return ordinal();
    }

    /** When this trap is raised. */
    public String meaning() {
        return meaning;
    }

    /** What the {@code tval} register holds. */
    public String value() {
        return value;
    }
}
