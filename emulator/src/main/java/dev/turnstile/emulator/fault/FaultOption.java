package dev.turnstile.emulator.fault;

import java.util.Locale;

/** What can be said about a fault: {@code at=3}. Numbers, all of them. */
public enum FaultOption {
    /** Which occasion is the first. */
    AT("N", 1, 1, "the first one to go wrong, counted from 1"),
    /** How many from there on. */
    TIMES("N", 0, 1, "how many in a row go wrong; 0: all from there on"),
    /** Since when. */
    AFTER("TICKS", 0, 0, "what is earlier on the machine's clock doesn't count"),
    /** How long. */
    TICKS("TICKS", 0, 0, "how long it lasts or is late"),
    /** How much of a write. */
    SECTORS("N", 0, 1, "how many sectors of 512 bytes get to the medium"),
    /** Whether the driver is told. */
    SILENT("1", 0, 0, "1: the driver is never told");

    private static final long MOST = 1L << 52;

    private final String value;
    private final long least;
    private final long preset;
    private final String help;

    FaultOption(String value, long least, long preset, String help) {
        this.value = value;
        this.least = least;
        this.preset = preset;
        this.help = help;
    }

    /** How a rule calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands for its value in a synopsis. */
    public String value() {
        return value;
    }

    /** What it means, in a sentence. */
    public String help() {
        return help;
    }

    /** Its value if nothing is said, for most kinds. */
    long preset() {
        return preset;
    }

    long least() {
        return least;
    }

    long most() {
        return this == SILENT ? 1 : MOST;
    }
}
