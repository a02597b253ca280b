package dev.turnstile.emulator.machine;

/**
 * Why a machine has come back from running.
 *
 * @param status what the guest gave with {@link Reason#EXITED} or {@link Reason#PANICKED}, 0 to 255; otherwise 0
 */
public record Outcome(Reason reason, int status) {
    /** The reasons; the machine can run on after the last three. */
    public enum Reason {
        /** The guest has ended the machine. */
        EXITED,
        /** The guest's kernel has ended the machine after a fault of its own. */
        PANICKED,
        /** The trap handler itself can't be fetched, so that nothing is executed any more. */
        LOCKED_UP,
        /** The hart waits for an interrupt, and nothing is under way that could raise one. */
        WAITS_FOREVER,
        /** The guest has reset the machine, which is ready to start again. */
        RESET,
        /** As many steps as wanted have been done. */
        LIMIT,
        /** Another thread has asked for it. */
        STOPPED
    }

    /** An outcome without a status. */
    static Outcome of(Reason reason) {
        return new Outcome(reason, 0);
    }
}
