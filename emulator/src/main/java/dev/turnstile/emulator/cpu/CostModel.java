package dev.turnstile.emulator.cpu;

/**
 * The weights of the {@code cycles} counter, in cycles an event. Because cycles are a sum over exact counts, they cost
 * nothing while the machine runs and are the same on every host.
 *
 * @param instruction each step
 * @param tlbMiss a miss in either half of the TLB
 * @param walkRead a page-table entry read by the hardware walker
 * @param exception an exception or a software refill entered
 * @param interrupt an interrupt entered
 * @param flush a flush instruction of any grain
 * @param modeSwitch a change between user and kernel mode
 */
public record CostModel(
        int instruction, int tlbMiss, int walkRead, int exception, int interrupt, int flush, int modeSwitch) {
    /** The weights of a machine that is not configured otherwise. */
    public static final CostModel DEFAULT = new CostModel(1, 4, 12, 6, 10, 8, 2);

    /** Refuses negative weights. */
    public CostModel {
        if (Math.min(instruction, Math.min(tlbMiss, walkRead)) < 0
                || Math.min(Math.min(exception, interrupt), Math.min(flush, modeSwitch)) < 0) {
            throw new IllegalArgumentException("a cost can't be negative");
        }
    }
}
