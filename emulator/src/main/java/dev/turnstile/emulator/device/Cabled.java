package dev.turnstile.emulator.device;

/** What a device that may hang on a network's cable implements: somebody can pull it out. */
public interface Cabled {
    /** Whether there is a cable at all. */
    boolean hasCable();

    /** Plugs the cable in, or pulls it out. */
    void setLinked(boolean up);
}
