package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.Opcode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program as a file: assembly source that stands for itself, every word of memory in it, so that it means the same when the
 * generator has long become another one. The machine and the run are described in its first lines.
 *
 * @param configuration of the machine
 * @param seed of the lengths of the slices
 * @param steps to run
 */
record KeptProgram(MachineConfiguration configuration, long seed, long steps, Image image) {
    private static final Pattern SETTING = Pattern.compile("# (tlb-entries|tlb-ways|asid-bits|seed|steps): (-?\\d+)");
    private static final Pattern LINE = Pattern.compile("\\s*(?:\\.(space|word)\\s+([^#]*))?(?:#.*)?");
    private static final int DATA_WORDS_A_LINE = 8;

    /** A program to be kept. */
    static KeptProgram of(Program program) {
        Program.Frame frame = program.frame();
        return new KeptProgram(frame.configuration(), frame.seed(), frame.steps(), program.image());
    }

    /** Source text, with what it is about in comments at its head. */
    String write(List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        text.append(settings()).append("\n        .text\n        .globl _start\n_start:\n");
        int[] words = image.words();
        for (int i = 0; i < words.length; ) {
            int end = endOfRun(words, i);
            if (words[i] == 0) {
                text.append("        .space ").append((end - i) * Integer.BYTES).append('\n');
            } else if (isCode(i)) {
                writeCode(text, words, i, end);
            } else {
                writeData(text, words, i, end);
            }
            i = end;
        }
        return text.toString();
    }

    private String settings() {
        return "# tlb-entries: " + configuration.tlbEntries() + "\n# tlb-ways: " + configuration.tlbWays()
                + "\n# asid-bits: " + configuration.asidBits() + "\n# seed: " + seed + "\n# steps: " + steps + "\n";
    }

    /** The end of the words from an index on that are all zero, or all not, and all code, or all not. */
    private static int endOfRun(int[] words, int start) {
        int end = start + 1;
        while (end < words.length && (words[end] == 0) == (words[start] == 0) && isCode(end) == isCode(start)) {
            end++;
        }
        return end;
    }

    private static boolean isCode(int index) {
        int page = index * Integer.BYTES >>> 12;
        return page == Layout.HARNESS_CODE || page >= Layout.KERNEL_CODE && page < Layout.DATA;
    }

    private static void writeCode(StringBuilder text, int[] words, int start, int end) {
        for (int i = start; i < end; i++) {
            int address = MemoryLayout.RAM_BASE + i * Integer.BYTES;
            String instruction = Opcode.decode(words[i]) == null ? "" : Disassembler.disassemble(words[i], address);
            text.append(String.format(Locale.ROOT, "        .word 0x%08x   # %08x: %s", words[i], address, instruction)
                    .stripTrailing());
            text.append('\n');
        }
    }

    private static void writeData(StringBuilder text, int[] words, int start, int end) {
        for (int i = start; i < end; i += DATA_WORDS_A_LINE) {
            List<String> line = new ArrayList<>();
            for (int k = i; k < Math.min(end, i + DATA_WORDS_A_LINE); k++) {
                line.add(String.format(Locale.ROOT, "0x%08x", words[k]));
            }
            text.append("        .word ").append(String.join(", ", line)).append('\n');
        }
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IllegalArgumentException if a line is none of its
     */
    static KeptProgram read(List<String> lines) {
        Map<String, Long> settings = new HashMap<>();
        Image image = new Image();
        int address = MemoryLayout.RAM_BASE;
        for (String line : lines) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1), Long.parseLong(setting.group(2)));
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                address = put(image, address, matcher.group(1), matcher.group(2));
            } else if (!line.startsWith("_start:") && !line.strip().matches("\\.text|\\.globl _start")) {
                throw new IllegalArgumentException("not a line of a kept program: " + line);
            }
        }
        MachineConfiguration configuration = MachineConfiguration.DEFAULT
                .withMemorySize(Layout.MEMORY_SIZE)
                .withTlb((int) setting(settings, "tlb-entries"), (int) setting(settings, "tlb-ways"))
                .withAsidBits((int) setting(settings, "asid-bits"));
        return new KeptProgram(configuration, setting(settings, "seed"), setting(settings, "steps"), image);
    }

    private static long setting(Map<String, Long> settings, String name) {
        @Nullable Long value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a kept program must say its " + name);
        }
        return value;
    }

    private static int put(Image image, int address, @Nullable String directive, @Nullable String operands) {
        if (directive == null || operands == null) {
            return address;
        }
        if (directive.equals("space")) {
            return address + Integer.parseInt(operands.strip());
        }
        int next = address;
        for (String operand : operands.split(",", -1)) {
            image.put(next, Integer.parseUnsignedInt(operand.strip().substring(2), 16));
            next += Integer.BYTES;
        }
        return next;
    }
}
