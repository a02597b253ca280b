package dev.turnstile.cli;

import dev.turnstile.emulator.fault.FaultListener;
import dev.turnstile.emulator.fault.FaultPlan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says what goes wrong with a machine's devices. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class FaultOptions {
    static final String FAULT = "--fault";

    @Option(
            names = FAULT,
            paramLabel = "RULE",
            description =
                    "Let something go wrong: DEVICE:FAULT,OPTION=VALUE,... or seed=N,...; may be given several times."
                            + " --fault help says which faults there are.")
    private List<String> rules = new ArrayList<>();

    /** What is to go wrong. */
    FaultPlan plan() {
        try {
            return FaultPlan.of(rules);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), ExitStatus.USAGE);
        }
    }

    /** Tells of each fault when it happens. */
    static FaultListener reporting(PrintWriter err) {
        return (device, kind, time) -> {
            err.println("fault: " + device + ": " + kind.word() + " at " + time);
            err.flush();
        };
    }
}
