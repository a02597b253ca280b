package dev.turnstile.emulator.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can go wrong. Names, sentences and options are what {@code --fault help} and {@code docs/faults.md} say. */
public enum FaultKind {
    /** A read of the medium fails. */
    READ_ERROR("the N-th read of the medium fails", Where.MEDIUM),
    /** A write to the medium fails. */
    WRITE_ERROR("the N-th write to the medium fails, and nothing has been written", Where.MEDIUM),
    /** A flush fails. */
    FLUSH_ERROR("the N-th flush fails", Where.MEDIUM),
    /** A write stops in the middle. */
    TORN_WRITE(
            "the first sectors of the N-th write get to the medium, then the write fails",
            Where.MEDIUM,
            FaultOption.SECTORS,
            FaultOption.SILENT),
    /** A write that is acknowledged gets nowhere. */
    LOST_WRITE(
            "the N-th write is acknowledged and gets nowhere, and the next flush fails",
            Where.MEDIUM,
            FaultOption.SILENT),
    /** An access to memory is refused. */
    DMA_ERROR("the device's N-th access to memory is refused", Where.MEMORY),
    /** The line stays down. */
    LOST_INTERRUPT("the N-th interrupt doesn't come", Where.LINE),
    /** The line goes up late. */
    DELAYED_INTERRUPT("the N-th interrupt comes late", Where.LINE, FaultOption.TICKS),
    /** The line goes up once more. */
    DOUBLED_INTERRUPT(
            "the N-th interrupt comes once more when it has been acknowledged", Where.LINE, FaultOption.TICKS),
    /** The line goes up for nothing. */
    SPURIOUS_INTERRUPT("the device interrupts for no reason", Where.LINE, FaultOption.TICKS),
    /** The device is no longer there. */
    VANISH(
            "the device is gone, at its N-th access to a register or at a time: registers read as ones, stores are lost,"
                    + " the line is down, and there is no DMA",
            Where.REGISTERS,
            FaultOption.AT),
    /** The network cable is pulled out. */
    LINK_DOWN("the cable is pulled out of the network card", Where.CABLE, FaultOption.TICKS);

    private static final Set<FaultKind> AT_A_TIME = EnumSet.of(SPURIOUS_INTERRUPT, VANISH, LINK_DOWN);

    /** What the fault lies between the driver and. */
    enum Where {
        MEDIUM("has no medium"),
        MEMORY("does no DMA"),
        LINE("has no interrupt"),
        REGISTERS("has no registers"),
        CABLE("has no cable");

        private final String lack;

        Where(String lack) {
            this.lack = lack;
        }

        /** What is to be said of a device where this kind of fault can't happen. */
        String lack() {
            return lack;
        }
    }

    private final String help;
    private final Where where;
    private final List<FaultOption> own;

    FaultKind(String help, Where where, FaultOption... own) {
        this.help = help;
        this.where = where;
        this.own = List.of(own);
    }

    /** How a rule calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens, in a sentence. */
    public String help() {
        return help;
    }

    Where where() {
        return where;
    }

    /** Whether it happens at a time, {@link FaultOption#AFTER}, unless something else is said. */
    boolean atATime() {
        return AT_A_TIME.contains(this);
    }

    /** What can be said about it. */
    public Set<FaultOption> options() {
        Set<FaultOption> options = EnumSet.of(FaultOption.AFTER);
        if (!atATime()) {
            options.addAll(List.of(FaultOption.AT, FaultOption.TIMES));
        }
        options.addAll(own);
        return options;
    }

    /** The value of one of its options if nothing is said. */
    public long preset(FaultOption option) {
        if (option == FaultOption.TICKS) {
            return switch (this) {
                case DELAYED_INTERRUPT -> 1_000_000;
                case DOUBLED_INTERRUPT, SPURIOUS_INTERRUPT -> 1_000;
                default -> 0;
            };
        }
        return this == VANISH && option == FaultOption.AT ? 0 : option.preset();
    }

    /** Whether a seed brings it without being asked for it by name. */
    boolean common() {
        return !atATime();
    }
}
