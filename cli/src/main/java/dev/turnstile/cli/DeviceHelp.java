package dev.turnstile.cli;

import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers {@code --device help} and {@code --device NAME,help}, whatever else the command lacks. */
final class DeviceHelp {
    private static final String HELP = "help";
    private static final int WIDTH = 16;

    private final @Nullable String device;
    private final List<String> classPath;

    private DeviceHelp(@Nullable String device, List<String> classPath) {
        this.device = device;
        this.classPath = classPath;
    }

    /** The help that is asked for by these words of a command line; null if none is. */
    static @Nullable DeviceHelp wanted(List<String> words) {
        for (String device : OptionValues.of(words, DeviceArguments.DEVICE)) {
            if (device.equals(HELP)) {
                return new DeviceHelp(null, OptionValues.of(words, DeviceArguments.CLASS_PATH));
            }
            if (List.of(device.split(",")).subList(1, device.split(",").length).contains(HELP)) {
                return new DeviceHelp(
                        device.substring(0, device.indexOf(',')), OptionValues.of(words, DeviceArguments.CLASS_PATH));
            }
        }
        return null;
    }

    /** Prints it; returns the command's exit status. */
    int print(PrintWriter out, PrintWriter err) {
        try {
            DeviceRegistry registry = DeviceArguments.registry(classPath);
            if (device == null) {
                registry.providers().forEach(provider -> line(out, provider.name(), provider.help()));
            } else {
                describe(registry.provider(device), out);
            }
            out.flush();
            return ExitStatus.OK;
        } catch (IllegalArgumentException e) {
            err.println("turnstile: " + e.getMessage());
            err.flush();
            return ExitStatus.USAGE;
        }
    }

    private static void describe(DeviceProvider provider, PrintWriter out) {
        out.println(provider.name() + ": " + provider.help());
        for (DeviceOption option : provider.options()) {
            @Nullable String preset = option.value();
            String remark =
                    preset == null ? " (has to be given)" : preset.isEmpty() ? "" : " (default: " + preset + ")";
            line(out, option.name(), option.help() + remark);
        }
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "  %-" + WIDTH + "s %s%n", name, text);
    }
}
