package dev.turnstile.cli;

import dev.turnstile.emulator.fault.FaultKind;
import dev.turnstile.emulator.fault.FaultOption;
import dev.turnstile.emulator.fault.FaultPlan;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers {@code --fault help}, whatever else the command lacks. */
final class FaultHelp {
    private static final String HELP = "help";

    private FaultHelp() {}

    /** Whether these words of a command line ask for it. */
    static boolean wanted(List<String> words) {
        return OptionValues.of(words, FaultOptions.FAULT).contains(HELP);
    }

    /** Prints it; returns the command's exit status. */
    static int print(PrintWriter out) {
        out.println("--fault DEVICE:FAULT[,OPTION=VALUE]...: one fault, or some, at one device.");
        out.println("DEVICE: disk, uart0, dma-copy and so on, or the NAME of a --device (the second one: NAME2).");
        out.println("FAULT, and its options:");
        for (FaultKind kind : FaultKind.values()) {
            line(out, kind.word(), kind.help() + "; " + options(kind));
        }
        out.println("OPTION:");
        for (FaultOption option : FaultOption.values()) {
            line(out, option.word() + "=" + option.value(), option.help());
        }
        out.println(
                "--fault seed=N[,rate=N][,device=DEVICE][,fault=FAULT]...[,after=TICKS]: faults by chance, the same in each");
        out.println(
                "run: one occasion in RATE goes wrong (1000), of all devices but the timer, or of one. Without fault=...:");
        out.println("  " + FaultPlan.commonKinds());
        out.flush();
        return ExitStatus.OK;
    }

    private static String options(FaultKind kind) {
        return kind.options().stream()
                .map(option -> option.word() + " (" + kind.preset(option) + ")")
                .collect(Collectors.joining(", "));
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "  %-19s %s%n", name, text);
    }
}
