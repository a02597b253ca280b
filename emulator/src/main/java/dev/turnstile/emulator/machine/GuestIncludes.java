package dev.turnstile.emulator.machine;

import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import dev.turnstile.isa.elf.Relocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the include files through which the guest knows what the machine is: {@code platform.inc} from {@link MemoryLayout},
 * {@code isa.inc} from the instruction set. Control registers and counters are not there: the assembler knows them by name.
 */
public final class GuestIncludes {
    /** Writes both files; run from the root of the repository after a build. */
    static final String COMMAND =
            "java -cp isa/target/classes:emulator/target/classes dev.turnstile.emulator.machine.GuestIncludes guest-kernel/include";

    private GuestIncludes() {}

    /** Writes the files into the directory that is the only argument. */
    public static void main(String[] arguments) {
        files().forEach((name, text) -> write(Path.of(arguments[0], name), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contents of the files, by name. */
    static Map<String, String> files() {
        return Map.of("platform.inc", platform(), "isa.inc", isa());
    }

    private static String platform() {
        List<String> lines = constants("", MemoryLayout.class);
        return header("MemoryLayout.java") + String.join("\n", lines) + "\n";
    }

    private static String isa() {
        List<String> lines = new ArrayList<>();
        lines.add("# status");
        lines.addAll(constants("STATUS_", Status.class, "IE", "UM", "UA", "PIE", "PUM", "PUA", "RF"));
        lines.add("");
        lines.add("# cause");
        for (TrapCause cause : TrapCause.values()) {
            lines.add(equate("CAUSE_" + cause.name(), cause.number()));
        }
        lines.add("");
        lines.add("# page-table entries");
        lines.addAll(constants("PTE_", Paging.class, "V", "R", "W", "X", "U", "G", "A", "D", "SOFTWARE"));
        lines.add("");
        lines.add("# paging");
        lines.addAll(constants("", Paging.class, "PTBR_ENABLE", "PTBR_SOFTWARE_REFILL", "PTBR_ASID_SHIFT"));
        lines.add(equate("PAGE_SHIFT", Paging.PAGE_BITS));
        lines.add(equate("PAGE_SIZE", Paging.PAGE_SIZE));
        lines.add(equate("SUPERPAGE_SHIFT", Paging.SUPERPAGE_BITS));
        lines.add(equate("SUPERPAGE_SIZE", Paging.SUPERPAGE_SIZE));
        lines.add("");
        lines.add("# what the loader of shared libraries, and that of the kernel's modules, fill in");
        for (Relocation relocation : Relocation.values()) {
            lines.add(equate(relocation.label(), relocation.number()));
        }
        return header("Status, TrapCause, Paging and Relocation") + String.join("\n", lines) + "\n";
    }

    private static String header(String source) {
        return "# Derived from " + source + "; to write it anew, after a build:\n# " + COMMAND + "\n\n";
    }

    /** The constants of a class: those named, or all. */
    private static List<String> constants(String prefix, Class<?> type, String... names) {
        List<String> lines = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && (names.length == 0 || List.of(names).contains(field.getName()))) {
                lines.add(equate(prefix + field.getName(), value(field)));
            }
        }
        return lines;
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getName(), e);
        }
    }

    private static String equate(String name, int value) {
        String number = Integer.compareUnsigned(value, 1024) < 0
                ? Integer.toString(value)
                : "0x" + String.format(Locale.ROOT, "%08x", value);
        return String.format(Locale.ROOT, ".equ    %-22s %s", name + ",", number);
    }
}
