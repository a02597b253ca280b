package dev.turnstile.emulator.jit;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.Format;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import org.jspecify.annotations.Nullable;

/**
 * An instruction at its place.
 *
 * @param pc virtual address
 * @param word as it stands in memory
 * @param rd destination, 0 if there is none
 * @param rs1 first source, or the constant of a {@code csr} instruction
 * @param rs2 second source
 * @param immediate everything else: immediate, shift, distance, control register, counter or trap number
 */
public record GuestInstruction(int pc, int word, Opcode opcode, int rd, int rs1, int rs2, int immediate) {
    /** Decodes a word; null if it is an illegal instruction. */
    static @Nullable GuestInstruction decode(int pc, int word) {
        @Nullable Opcode opcode = Opcode.decode(word);
        if (opcode == null || !isComplete(opcode, word)) {
            return null;
        }
        int rd = 0;
        int rs1 = 0;
        int rs2 = 0;
        int immediate = 0;
        for (Operand operand : opcode.format().operands()) {
            int value = operand.extract(word);
            switch (operand) {
                case RD -> rd = value;
                case RS1, CONSTANT -> rs1 = value;
                case RS2, SOURCE -> rs2 = value;
                case HIGH -> immediate = value << 16;
                default -> immediate = value;
            }
        }
        return new GuestInstruction(pc, word, opcode, rd, rs1, rs2, immediate);
    }

    /** Whether the control register or counter that a word names exists and may be used so. */
    private static boolean isComplete(Opcode opcode, int word) {
        Format format = opcode.format();
        if (format == Format.READ_COUNTER) {
            return Counter.exists(Operand.COUNTER.extract(word));
        }
        if (format != Format.CONTROL_REGISTER && format != Format.CONTROL_CONSTANT) {
            return true;
        }
        @Nullable ControlRegister register = ControlRegister.of(Operand.CONTROL.extract(word));
        boolean writes = opcode == Opcode.CSRRW || opcode == Opcode.CSRRWI || Operand.CONSTANT.extract(word) != 0;
        return register != null && !(writes && register.readOnly());
    }

    @Override
    public String toString() {
        return Disassembler.disassemble(word, pc);
    }

    /** The target of a branch or {@code jal}. */
    int target() {
        return pc + immediate;
    }

    /** Whether this loads from memory into {@link #rd}, atomic operations aside. */
    boolean isLoad() {
        return switch (opcode) {
            case LB, LBU, LH, LHU, LW -> true;
            default -> false;
        };
    }

    /** Whether this stores {@link #rs2}, atomic operations aside. */
    boolean isStore() {
        return switch (opcode) {
            case SB, SH, SW -> true;
            default -> false;
        };
    }

    /** Whether this is one of the atomic operations. */
    boolean isAtomic() {
        return opcode.group() == Opcode.Group.ATOMIC;
    }

    /** Bytes that a load or store moves. */
    int width() {
        return switch (opcode) {
            case LB, LBU, SB -> 1;
            case LH, LHU, SH -> 2;
            default -> 4;
        };
    }

    /** Whether this is an access to a control register. */
    boolean isControlAccess() {
        return opcode.format() == Format.CONTROL_REGISTER || opcode.format() == Format.CONTROL_CONSTANT;
    }

    /** Whether this writes a control register; {@code csrrs} and its like don't if they name r0 or 0. */
    boolean writesControl() {
        return isControlAccess() && (opcode == Opcode.CSRRW || opcode == Opcode.CSRRWI || rs1 != 0);
    }

    /** Whether this may write this control register. */
    boolean writes(ControlRegister register) {
        return writesControl() && immediate == register.number();
    }
}
