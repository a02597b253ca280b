package dev.turnstile.emulator.device.virtio;

/**
 * Something that has happened to an input device; types and codes are those of Linux's evdev, as section 5.8 has it.
 *
 * @param type {@link #KEY}, {@link #RELATIVE}, {@link #ABSOLUTE} or {@link #SYNCHRONISE}
 * @param code which key, button or axis
 * @param value 1 pressed, 0 released; how far or where
 */
public record InputEvent(int type, int code, int value) {
    /** The end of what has happened at a time. */
    public static final int SYNCHRONISE = 0;
    /** A key or a button. */
    public static final int KEY = 1;
    /** A movement by some distance. */
    public static final int RELATIVE = 2;
    /** A movement to some place. */
    public static final int ABSOLUTE = 3;

    /** Of {@link #ABSOLUTE}. */
    public static final int X = 0;
    /** Of {@link #ABSOLUTE}. */
    public static final int Y = 1;
    /** Of {@link #RELATIVE}. */
    public static final int WHEEL = 8;

    /** The end of what has happened at a time. */
    static final InputEvent END = new InputEvent(SYNCHRONISE, 0, 0);
}
