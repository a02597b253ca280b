package dev.turnstile.cli;

import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.LineTable;
import dev.turnstile.isa.elf.SymbolNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's log, with a name and a line of source behind the address at which a program was killed: {@code … pc 0x1006c} becomes
 * {@code … pc 0x1006c (main+0x8, prog.c:5)}. The kernel can't say that; it has loaded the program without its symbols.
 */
final class CrashPlaces implements ByteSink {
    private static final Pattern KILLED = Pattern.compile("(.+)\\[[0-9]+]: killed by .*, pc 0x([0-9a-f]+)");

    private final ByteSink log;
    private final String path;
    private final ElfFile program;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * @param path where the program lies in the guest
     */
    CrashPlaces(ByteSink log, String path, ElfFile program) {
        this.log = log;
        this.path = path;
        this.program = program;
    }

    @Override
    public void write(int value) {
        if (value == '\n') {
            for (byte b : place().getBytes(StandardCharsets.UTF_8)) {
                log.write(b);
            }
            line.reset();
        } else {
            line.write(value);
        }
        log.write(value);
    }

    @Override
    public void flush() {
        log.flush();
    }

    private String place() {
        Matcher killed = KILLED.matcher(line.toString(StandardCharsets.ISO_8859_1));
        if (!killed.matches() || !path.endsWith("/" + killed.group(1))) {
            return "";
        }
        int address = Integer.parseUnsignedInt(killed.group(2), 16);
        @Nullable String name = new SymbolNames(program).name(address);
        LineTable.@Nullable Place place = LineTable.of(program).find(address);
        String separator = name == null || place == null ? "" : ", ";
        return name == null && place == null
                ? ""
                : " (" + (name == null ? "" : name) + separator + (place == null ? "" : place) + ")";
    }
}
