package dev.turnstile.benchmarks.system;

import dev.turnstile.emulator.host.ByteSink;

/** Looks for the shell's prompt in what the guest says on its console. */
final class Prompt implements ByteSink {
    private boolean seen;

    /** Whether the shell has asked for a command. */
    boolean seen() {
        return seen;
    }

    @Override
    public void write(int value) {
        seen |= value == '$';
    }

    @Override
    public void flush() {}
}
