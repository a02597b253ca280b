package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.InterruptLine;

/** A line that a test looks at. */
public final class FakeLine implements InterruptLine {
    private boolean asserted;
    private int rises;

    @Override
    public void set(boolean level) {
        if (level && !asserted) {
            rises++;
        }
        asserted = level;
    }

    public boolean asserted() {
        return asserted;
    }

    /** How often the line has gone up. */
    public int rises() {
        return rises;
    }
}
