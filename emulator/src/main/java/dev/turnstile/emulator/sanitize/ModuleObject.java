package dev.turnstile.emulator.sanitize;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The object file of a kernel module: its lines, by their distance from where the kernel has put the module. */
final class ModuleObject {
    private static final String NAME = "module_name";
    private static final int KINDS = ElfSection.FLAG_WRITE | ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;
    private static final int CODE = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;

    private final ElfFile object;
    private final LineTable lines;

    ModuleObject(ElfFile object) {
        this.object = object;
        this.lines = LineTable.of(object);
    }

    /** The name that it gives itself; null if it is no module. */
    @Nullable
    String name() {
        for (ElfSymbol symbol : object.symbols()) {
            if (symbol.name().equals(NAME) && symbol.section() >= 0) {
                return string(object.sections().get(symbol.section()), symbol.value());
            }
        }
        return null;
    }

    private static String string(ElfSection section, int start) {
        int end = start;
        while (end < section.data().size() && section.data().unsignedByte(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) section.data().unsignedByte(start + i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * The line of an instruction. The sections of code lie one behind the other, from the module's start on, as {@code guest-kernel/module/layout.s}
     * places them.
     *
     * @param distance from the module's start, in bytes
     */
    LineTable.@Nullable Place line(int distance) {
        int at = 0;
        for (int i = 0; i < object.sections().size(); i++) {
            ElfSection section = object.sections().get(i);
            if ((section.flags() & KINDS) != CODE) {
                continue;
            }
            int alignment = Math.max(1, section.alignment());
            at = at + alignment - 1 & -alignment;
            if (distance >= at && distance < at + section.size()) {
                return lines.find(i, distance - at);
            }
            at += section.size();
        }
        return null;
    }
}
