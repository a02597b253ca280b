package dev.turnstile.isa;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns instruction words into the assembler's own syntax: what it prints assembles to the same word. */
public final class Disassembler {
    /** Names addresses. */
    @FunctionalInterface
    public interface Symbols {
        /** A name for an address, such as {@code main} or {@code main+8}, or null if there is none near. */
        @Nullable
        String name(int address);
    }

    private Disassembler() {}

    /** The instruction in a word, or {@code .word 0x...} if it is illegal. */
    public static String disassemble(int word, int address) {
        return disassemble(word, address, any -> null);
    }

    /** The same, with {@code <name>} behind each target that has one. */
    public static String disassemble(int word, int address, Symbols symbols) {
        @Nullable Opcode opcode = Opcode.decode(word);
        if (opcode == null) {
            return String.format(Locale.ROOT, ".word 0x%08x", word);
        }
        List<Operand> operands = opcode.format().operands();
        Object[] texts = operands.stream()
                .map(operand -> text(operand, operand.extract(word), address, symbols))
                .toArray();
        String arguments = String.format(Locale.ROOT, opcode.format().syntax(), texts);
        return arguments.isEmpty() ? opcode.mnemonic() : opcode.mnemonic() + " " + arguments;
    }

    private static String text(Operand operand, int value, int address, Symbols symbols) {
        return switch (operand) {
            case RD, RS1, RS2, SOURCE -> Register.name(value);
            case BRANCH_TARGET, JUMP_TARGET -> target(address + value, symbols);
            case CONTROL -> {
                @Nullable ControlRegister register = ControlRegister.of(value);
                yield register == null ? "0x" + Integer.toHexString(value) : register.label();
            }
            case COUNTER -> counter(value);
            default -> Integer.toString(value);
        };
    }

    private static String target(int address, Symbols symbols) {
        @Nullable String name = symbols.name(address);
        String number = "0x" + Integer.toHexString(address);
        return name == null ? number : number + " <" + name + ">";
    }

    private static String counter(int number) {
        int low = number & ~Counter.HIGH;
        if (low >= Counter.values().length) {
            return "0x" + Integer.toHexString(number);
        }
        return Counter.values()[low].label() + (low == number ? "" : "h");
    }
}
