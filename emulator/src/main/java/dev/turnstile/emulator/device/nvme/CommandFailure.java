package dev.turnstile.emulator.device.nvme;

/** A command can't be performed; the {@link Status} says why. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    CommandFailure(int status) {
        super(null, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
