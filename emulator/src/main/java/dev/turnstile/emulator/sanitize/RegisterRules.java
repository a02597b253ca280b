package dev.turnstile.emulator.sanitize;

/** What a driver may do to the registers of one kind of device. What a device refuses by itself needs no rule. */
interface RegisterRules {
    /** No rules. */
    RegisterRules NONE = new RegisterRules() {};

    /** A register is about to be read. */
    default void loading(int offset, int width) {}

    /** A register has been read. */
    default void loaded(int offset, long value) {}

    /** A register is about to be written. */
    default void storing(int offset, int width, int value) {}

    /** The device may have done something: by an access, or on its own. */
    default void acted() {}

    /** The device asserts its line, or lowers it. */
    default void line(boolean asserted) {}

    /** The device is as after power-on. */
    default void reset() {}
}
