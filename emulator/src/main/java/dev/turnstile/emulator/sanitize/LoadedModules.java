package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.isa.elf.LineTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's modules, as its own structures have them just now. Where their fields are, the kernel says by {@code module_fields}
 * ({@code guest-kernel/module/list.s}).
 */
final class LoadedModules {
    /** More than the kernel takes: the list may be what is broken. */
    private static final int MOST = 64;
    /** ELF32, "Symbol Table": bytes of an entry, and where its value and its type are. */
    private static final int SYMBOL_SIZE = 16;

    private static final int SYMBOL_VALUE = 4;
    private static final int SYMBOL_TYPE = 12;
    private static final int FUNCTION = 2;

    private final PhysicalMemory memory;
    private final OptionalInt modules;
    private final OptionalInt fields;
    private final Map<String, ModuleObject> objects = new HashMap<>();

    /**
     * @param objects the files of modules that may be loaded, as far as they are known
     */
    LoadedModules(PhysicalMemory memory, GuestSymbols kernel, List<ModuleObject> objects) {
        this.memory = memory;
        this.modules = kernel.address("modules");
        this.fields = kernel.address("module_fields");
        for (ModuleObject object : objects) {
            String name = object.name();
            if (name != null) {
                this.objects.put(name, object);
            }
        }
    }

    /** The place of an instruction, or null if it is in no module. */
    @Nullable
    Place place(int pc) {
        if (modules.isEmpty() || fields.isEmpty()) {
            return null;
        }
        int module = word(modules.getAsInt());
        for (int i = 0; i < MOST && module != modules.getAsInt() && module != 0; i++) {
            int start = field(module, 1);
            if (Integer.compareUnsigned(pc, start) >= 0 && Integer.compareUnsigned(pc, field(module, 2)) < 0) {
                return place(module, pc, start);
            }
            module = word(module);
        }
        return null;
    }

    private Place place(int module, int pc, int start) {
        String name = string(module + offset(0));
        ModuleObject object = objects.get(name);
        LineTable.@Nullable Place line = object == null ? null : object.line(pc - start);
        String symbol = name + ":" + procedure(field(module, 3), field(module, 4), pc);
        return new Place(pc, symbol, line == null ? null : line.file(), line == null ? 0 : line.line());
    }

    /** The name of the last function before an address. */
    private String procedure(int symbols, int strings, int pc) {
        String name = "";
        int nearest = 0;
        for (int symbol = symbols; Integer.compareUnsigned(symbol, strings) < 0; symbol += SYMBOL_SIZE) {
            int value = word(symbol + SYMBOL_VALUE);
            if ((word(symbol + SYMBOL_TYPE) & 0xf) == FUNCTION
                    && Integer.compareUnsigned(value, pc) <= 0
                    && Integer.compareUnsigned(value, nearest) > 0) {
                nearest = value;
                name = string(strings + word(symbol));
            }
        }
        return Place.name(name, pc - nearest);
    }

    /** One of a module's fields, by its place in {@code module_fields}. */
    private int field(int module, int number) {
        return word(module + offset(number));
    }

    private int offset(int number) {
        return word(fields.orElseThrow() + 4 * number);
    }

    private int word(int address) {
        return memory.isRam(address, 4) ? memory.word(memory.ramIndex(address)) : 0;
    }

    private String string(int address) {
        StringBuilder text = new StringBuilder();
        for (int at = address; memory.isRam(at, 1) && memory.bytes()[memory.ramIndex(at)] != 0; at++) {
            text.append((char) (memory.bytes()[memory.ramIndex(at)] & 0xff));
        }
        return text.toString();
    }
}
