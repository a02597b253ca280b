package dev.turnstile.emulator.jit;

/**
 * When and how much the JIT translates. The guest can't tell one configuration from another.
 *
 * @param threshold how often the engine has to come to a place before it is translated; 0 translates everything at once
 * @param background whether to translate on another thread while the interpreter goes on
 * @param instructions the most guest instructions in one region
 * @param regions the most regions kept; the oldest are thrown away first
 * @param counting whether translated code counts what it executes; without that no slice ends by itself, so it is for
 *     measuring what counting costs, and for nothing else
 */
public record JitConfiguration(int threshold, boolean background, int instructions, int regions, boolean counting) {
    /** What a machine uses that is not configured otherwise. */
    public static final JitConfiguration DEFAULT = new JitConfiguration(500, true, 500, 2000);
    /** Translates early, for programs that are over when a machine would begin to translate. */
    public static final JitConfiguration KEEN = new JitConfiguration(8, true, 500, 2000);
    /** Translates everything that is executed, before it is executed. */
    public static final JitConfiguration EAGER = new JitConfiguration(0, false, 100, 500);

    /** With thresholds from here on, there is no hurry. */
    private static final int PATIENT = 100;

    /** A configuration that counts. */
    public JitConfiguration(int threshold, boolean background, int instructions, int regions) {
        this(threshold, background, instructions, regions, true);
    }

    /** The same, but for measuring what counting costs. */
    public JitConfiguration withoutCounting() {
        return new JitConfiguration(threshold, background, instructions, regions, false);
    }

    /** Refuses what makes no sense. */
    public JitConfiguration {
        if (threshold < 0 || instructions < 1 || regions < 1) {
            throw new IllegalArgumentException(
                    "a JIT needs a threshold from 0, and room for an instruction and a region");
        }
    }

    /** How many steps are looked at, one by one, before a region is planned; 0 for none. */
    int recorded() {
        if (threshold == 0) {
            return 0;
        }
        return threshold < PATIENT ? 64 : 2000;
    }

    /** The most jumps that the interpreter may take before the engine looks where it has come. A look takes as long as a dozen. */
    int jumps() {
        if (threshold == 0) {
            return 1;
        }
        return threshold < PATIENT ? 16 : 256;
    }
}
