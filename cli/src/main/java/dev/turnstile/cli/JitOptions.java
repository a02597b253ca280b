package dev.turnstile.cli;

import dev.turnstile.emulator.jit.JitConfiguration;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When and how much the JIT translates, and what it is to tell of that. Any of these options chooses the JIT. */
final class JitOptions {
    /** Whether something is done. */
    enum Switch {
        on,
        off
    }

    @Option(
            names = "--jit-threshold",
            paramLabel = "N",
            description =
                    "Translate a place that has been seen N times; 0: everything, before it is executed (default: 500).")
    @Nullable
    Integer threshold;

    @Option(
            names = "--jit-background",
            paramLabel = "on|off",
            description = "Translate on another thread while the interpreter goes on (default: on).")
    @Nullable
    Switch background;

    @Option(
            names = "--jit-region",
            paramLabel = "N",
            description = "The most guest instructions in a region, the unit of translation (default: 500).")
    @Nullable
    Integer instructions;

    @Option(
            names = "--jit-cache",
            paramLabel = "N",
            description = "The most regions kept; the oldest is thrown away for a new one (default: 2000).")
    @Nullable
    Integer regions;

    @Option(
            names = "--jit-log",
            description =
                    "Say on standard error what is translated and dropped, and at the end where translated code was left.")
    boolean log;

    @Option(
            names = "--jit-dump",
            paramLabel = "DIR",
            description = "Write each region to a directory: its class file, and its shape as text.")
    @Nullable
    Path dump;

    /** Whether any of the options is given. */
    boolean given() {
        return threshold != null
                || background != null
                || instructions != null
                || regions != null
                || log
                || dump != null;
    }

    /** A configuration with what is given in the place of its own. */
    JitConfiguration configuration(JitConfiguration base) {
        try {
            return new JitConfiguration(
                    threshold == null ? base.threshold() : threshold,
                    background == null ? base.background() : background == Switch.on,
                    instructions == null ? base.instructions() : instructions,
                    regions == null ? base.regions() : regions);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), ExitStatus.USAGE);
        }
    }
}
