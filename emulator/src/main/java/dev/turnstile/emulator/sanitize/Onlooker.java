package dev.turnstile.emulator.sanitize;

/** Is told what the hart is about to do. Physical addresses are those of RAM; an access that traps, or goes to a device, is not told. */
interface Onlooker {
    /** An instruction. */
    default void executing(int pc) {}

    /** A load, a reservation included. */
    default void loading(int address, int physical, int width) {}

    /** A store, an atomic operation included. */
    default void storing(int address, int physical, int width, int value) {}

    /** A fence. */
    default void fence() {}

    /** Waiting for an interrupt. */
    default void waiting() {}

    /** A call by an address in a register. */
    default void calling(int target) {}

    /** The machine starts anew. */
    void reset();
}
