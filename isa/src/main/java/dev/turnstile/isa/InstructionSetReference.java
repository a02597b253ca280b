package dev.turnstile.isa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes {@code docs/isa.md}: the instruction set as a document, from the same lines that encode and decode it. */
public final class InstructionSetReference {
    private static final int WORD_BITS = 32;
    private static final int PRIMARY_BITS = 6;
    private static final String INTRODUCTION = """
            # The instruction set

            This page is derived from the code, by `java -cp isa/target/classes dev.turnstile.isa.InstructionSetReference docs/isa.md`;
            a test fails when it is out of date. How traps, paging and time work is in [machine.md](machine.md), and why the
            encoding is as it is in [ADR 1](adr/0001-instruction-encoding.md).

            Words have 32 bits and are little endian. Immediates are sign-extended unless they are said to be otherwise, targets are
            counted in instructions from the jump, and every bit that a format does not name is zero: a word in which one of them is
            set, like every word that is not listed here, is an illegal instruction.

            """;

    private final StringBuilder out = new StringBuilder(INTRODUCTION);

    private InstructionSetReference() {}

    /** Writes the document to the file that the only argument names. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    /** The document. */
    public static String text() {
        InstructionSetReference reference = new InstructionSetReference();
        reference.registers();
        reference.formats();
        for (Opcode.Group group : Opcode.Group.values()) {
            reference.instructions(group);
        }
        reference.controlRegisters();
        reference.causes();
        reference.counters();
        return reference.out.toString();
    }

    private void registers() {
        heading("Registers", "number", "name", "after a call");
        for (int i = 0; i < Register.COUNT; i++) {
            row("`r" + i + "`", "`" + Register.name(i) + "`", convention(Register.name(i)));
        }
        out.append("\n`x` may stand for `r`, and `fp` for `s0`.\n\n");
    }

    private static String convention(String name) {
        return switch (name.charAt(0)) {
            case 'z' -> "always 0";
            case 'r' -> "return address";
            case 's' -> name.equals("sp") ? "stack pointer, as before" : "as before";
            case 'a' -> name.equals("a0") || name.equals("a1") ? "result" : "lost";
            case 'g' -> "global pointer";
            default -> name.equals("tp") ? "thread pointer" : "lost";
        };
    }

    private void formats() {
        heading("Formats", "format", "operands", "bits");
        for (Format format : Format.values()) {
            row(format.name().toLowerCase(Locale.ROOT).replace('_', ' '), operands(format), fields(format));
        }
        out.append('\n');
    }

    private static String operands(Format format) {
        Object[] labels = format.operands().stream().map(Operand::label).toArray();
        return code(String.format(Locale.ROOT, format.syntax(), labels));
    }

    private static String fields(Format format) {
        List<Operand> operands = new ArrayList<>(format.operands());
        operands.sort(Comparator.comparingInt(Operand::shift).reversed());
        List<String> fields = new ArrayList<>();
        int above = WORD_BITS - PRIMARY_BITS;
        fields.add(field("opcode", above, PRIMARY_BITS));
        for (Operand operand : operands) {
            zeros(fields, operand.shift() + operand.width(), above);
            fields.add(field(operand.label(), operand.shift(), operand.width()));
            above = operand.shift();
        }
        zeros(fields, format.functionWidth(), above);
        if (format.functionWidth() > 0) {
            fields.add(field("function", 0, format.functionWidth()));
        }
        return String.join(", ", fields);
    }

    private static void zeros(List<String> fields, int from, int above) {
        if (above > from) {
            fields.add(field("0", from, above - from));
        }
    }

    private static String field(String label, int shift, int width) {
        return shift + width - 1 + "-" + shift + " " + label;
    }

    private void instructions(Opcode.Group group) {
        heading(group.title(), "instruction", "encoding", "meaning");
        for (Opcode opcode : Opcode.values()) {
            if (opcode.group() == group) {
                Object[] labels =
                        opcode.format().operands().stream().map(Operand::label).toArray();
                String operands = String.format(Locale.ROOT, opcode.format().syntax(), labels);
                row(
                        code((opcode.mnemonic() + " " + operands).strip()),
                        String.format(Locale.ROOT, "`0x%08x`", opcode.match()),
                        opcode.meaning().replace("|", "\\|"));
            }
        }
        out.append('\n');
    }

    private void controlRegisters() {
        heading("Control registers", "number", "name", "writable", "meaning");
        for (ControlRegister register : ControlRegister.values()) {
            row(
                    String.format(Locale.ROOT, "`0x%02x`", register.number()),
                    code(register.label()),
                    String.format(Locale.ROOT, "`0x%08x`", register.writable()),
                    register.meaning());
        }
        out.append('\n');
    }

    private void causes() {
        heading("Trap causes", "number", "name", "when", "`tval`");
        for (TrapCause cause : TrapCause.values()) {
            row(Integer.toString(cause.number()), code(cause.name()), cause.meaning(), cause.value());
        }
        out.append('\n');
    }

    private void counters() {
        heading("Counters", "number", "name", "counts");
        for (Counter counter : Counter.values()) {
            row(number(counter.number()), code(counter.label()), counter.meaning());
        }
        row(number(Counter.TRAPS) + " + cause", "", "traps with that cause");
        out.append("\nThe number of a counter's high word is larger by `0x")
                .append(Integer.toHexString(Counter.HIGH))
                .append("`, and its name has an `h` at the end.\n");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "`0x%02x`", number);
    }

    private void heading(String title, String... columns) {
        out.append("## ").append(title).append("\n\n");
        row(columns);
        out.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    private void row(String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(cell.isEmpty() ? "" : " " + cell).append(" |");
        }
        out.append('\n');
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
