package dev.turnstile.emulator.sanitize;

import static dev.turnstile.emulator.device.nvme.NvmeController.*;

import dev.turnstile.emulator.device.nvme.NvmeController;

/** How an NVMe controller is to be driven (NVM Express 1.4, sections 3 and 7.6), beyond what the controller refuses. */
final class NvmeRules implements RegisterRules {
    private static final int LAST = ADMIN_COMPLETION_QUEUE + 4;
    private static final int RESERVED = 0x18;
    /** Registers of features that the controller does not have; looking at them is right, they read as zeros. */
    private static final int OPTIONAL_END = 0x5c;

    private final WatchedDevice device;
    private final NvmeController registers;
    private long wrongDoorbells;

    NvmeRules(WatchedDevice device, NvmeController registers) {
        this.device = device;
        this.registers = registers;
    }

    @Override
    public void loading(int offset, int width) {
        if (offset >= DOORBELLS) {
            device.complain(Kind.WRONG_DIRECTION, String.format("the driver reads the doorbell at 0x%x", offset));
        } else {
            checkExistence("reads", offset, OPTIONAL_END);
        }
    }

    @Override
    public void storing(int offset, int width, int value) {
        if (offset >= DOORBELLS) {
            require(
                    (registers.load(STATUS, 4) & (READY | FATAL)) == READY,
                    "a doorbell rings while the controller is not ready: it is not heard");
            return;
        }
        checkExistence("writes", offset, LAST);
        switch (offset) {
            case CAPABILITIES, CAPABILITIES + 4, VERSION, STATUS ->
                device.complain(
                        Kind.WRONG_DIRECTION,
                        String.format("the driver writes the register at 0x%x, which can only be read", offset));
            case ADMIN_QUEUE_SIZES,
                    ADMIN_SUBMISSION_QUEUE,
                    ADMIN_SUBMISSION_QUEUE + 4,
                    ADMIN_COMPLETION_QUEUE,
                    ADMIN_COMPLETION_QUEUE + 4 ->
                require(
                        (registers.load(CONFIGURATION, 4) & ENABLE) == 0,
                        "the admin queues are moved while the controller is enabled");
            default -> {}
        }
    }

    @Override
    public void acted() {
        long wrong = registers.wrongDoorbells();
        if (wrong != wrongDoorbells) {
            device.complain(
                    Kind.RING_INDEX_JUMP,
                    "a doorbell rings that belongs to no queue, or with a value that its queue can't have");
        }
        wrongDoorbells = wrong;
    }

    private void checkExistence(String what, int offset, int end) {
        if (offset == RESERVED || offset > end) {
            device.complain(
                    Kind.UNKNOWN_REGISTER,
                    String.format("the driver %s a register at 0x%x, and there is none", what, offset));
        }
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            device.complain(Kind.WRONG_STATE, otherwise);
        }
    }
}
