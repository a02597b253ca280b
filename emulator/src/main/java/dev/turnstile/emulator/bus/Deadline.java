package dev.turnstile.emulator.bus;

/** A point on the virtual clock at which a device has something to do. */
public interface Deadline {
    /** Sets or moves the deadline. A time that is not in the future means: right after the current instruction. */
    void at(long time);

    /** Takes the deadline back; without effect if none is set. */
    void cancel();

    /** Whether the deadline is set and has not come yet. */
    boolean pending();

    /** The time it is set to; meaningless unless {@link #pending}. */
    long time();
}
