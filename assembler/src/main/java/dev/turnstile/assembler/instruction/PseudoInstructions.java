package dev.turnstile.assembler.instruction;

import dev.turnstile.assembler.layout.Field;
import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mnemonics that are no opcode of their own, and other forms of those that are. They are RISC-V's (The RISC-V Instruction Set Manual, volume I,
 * chapter 25), with RISC-V's meaning.
 */
final class PseudoInstructions {
    /** All of them, for suggestions. */
    static final List<String> MNEMONICS = List.of(
            "li",
            "la",
            "lla",
            "lga",
            "mv",
            "not",
            "neg",
            "nop",
            "seqz",
            "snez",
            "sltz",
            "sgtz",
            "sgt",
            "sgtu",
            "beqz",
            "bnez",
            "blez",
            "bgez",
            "bltz",
            "bgtz",
            "bgt",
            "ble",
            "bgtu",
            "bleu",
            "j",
            "jr",
            "jump",
            "call",
            "tail",
            "ret",
            "lui",
            "auipc",
            "csrr",
            "csrw",
            "csrs",
            "csrc",
            "csrwi",
            "csrsi",
            "csrci",
            "rdcycle",
            "rdcycleh",
            "rdtime",
            "rdtimeh",
            "rdinstret",
            "rdinstreth",
            "ecall",
            "unimp",
            "zext.b");

    private static final int ILLEGAL = 0;

    private final OperandParser operands;
    private final Code code;

    PseudoInstructions(OperandParser operands, Code code) {
        this.operands = operands;
        this.code = code;
    }

    /** The instruction with an immediate that a three-register one stands for when its last operand is a number. */
    static @Nullable Opcode immediateForm(Opcode opcode) {
        return switch (opcode) {
            case ADD -> Opcode.ADDI;
            case AND -> Opcode.ANDI;
            case OR -> Opcode.ORI;
            case XOR -> Opcode.XORI;
            case SLT -> Opcode.SLTI;
            case SLTU -> Opcode.SLTIU;
            case SLL -> Opcode.SLLI;
            case SRL -> Opcode.SRLI;
            case SRA -> Opcode.SRAI;
            default -> null;
        };
    }

    /** Assembles one, and says whether the mnemonic is one of these. */
    boolean assemble(String mnemonic, Cursor cursor) {
        Line line = cursor.line();
        switch (mnemonic) {
            case "li" -> {
                int rd = destination(cursor);
                code.loadImmediate(line, rd, operands.immediate(cursor));
            }
            case "la" -> {
                int rd = destination(cursor);
                code.loadAddress(line, rd, operands.immediate(cursor));
            }
            case "lla" -> {
                int rd = destination(cursor);
                code.loadRelative(line, rd, operands.immediate(cursor));
            }
            case "lga" -> {
                int rd = destination(cursor);
                code.loadFromTable(line, rd, operands.immediate(cursor));
            }
            case "lui" -> upper(cursor, false);
            case "auipc" -> upper(cursor, true);
            case "mv" -> unary(cursor, Opcode.ADDI, 0);
            case "not" -> unary(cursor, Opcode.XORI, -1);
            case "seqz" -> unary(cursor, Opcode.SLTIU, 1);
            case "zext.b" -> unary(cursor, Opcode.ANDI, 255);
            case "neg" -> {
                int rd = destination(cursor);
                code.plain(line, Opcode.SUB, rd, Register.ZERO, operands.register(cursor));
            }
            case "snez" -> {
                int rd = destination(cursor);
                code.plain(line, Opcode.SLTU, rd, Register.ZERO, operands.register(cursor));
            }
            case "sgtz" -> {
                int rd = destination(cursor);
                code.plain(line, Opcode.SLT, rd, Register.ZERO, operands.register(cursor));
            }
            case "sltz" -> {
                int rd = destination(cursor);
                code.plain(line, Opcode.SLT, rd, operands.register(cursor), Register.ZERO);
            }
            case "sgt" -> swapped(cursor, Opcode.SLT);
            case "sgtu" -> swapped(cursor, Opcode.SLTU);
            case "nop" -> code.plain(line, Opcode.ADDI, 0, 0, 0);
            case "unimp" -> code.word(line, ILLEGAL);
            case "ecall" -> code.plain(line, Opcode.TRAP, 0);
            case "fence" -> fence(cursor);
            default -> {
                return branches(mnemonic, cursor) || jumps(mnemonic, cursor) || control(mnemonic, cursor);
            }
        }
        return true;
    }

    private int destination(Cursor cursor) {
        int rd = operands.register(cursor);
        cursor.comma();
        return rd;
    }

    private void unary(Cursor cursor, Opcode opcode, int immediate) {
        int rd = destination(cursor);
        code.plain(cursor.line(), opcode, rd, operands.register(cursor), immediate);
    }

    private void swapped(Cursor cursor, Opcode opcode) {
        int rd = destination(cursor);
        int rs1 = operands.register(cursor);
        cursor.comma();
        code.plain(cursor.line(), opcode, rd, operands.register(cursor), rs1);
    }

    /** RISC-V's 20 bits: {@code lui rd, x} is {@code li rd, x << 12}, and {@code auipc} the same relative to its place. */
    private void upper(Cursor cursor, boolean relative) {
        int rd = destination(cursor);
        Immediate immediate = operands.immediate(cursor);
        Line line = cursor.line();
        if (immediate.field() != Field.NUMBER) {
            if (relative) {
                code.aupc(line, rd, immediate);
            } else {
                code.immediate(line, Opcode.AUI, rd, Register.ZERO, immediate);
            }
            return;
        }
        var value = immediate.value().evaluate();
        long number = value.number();
        if (!value.isNumber() || number < -(1 << 19) || number >= 1 << 20) {
            throw immediate.error("expected a number of 20 bits that is known here, or %hi(symbol)");
        }
        int word = (int) number << 12;
        if (relative) {
            code.plain(line, Opcode.AUPC, rd, (short) ((word + 0x8000) >> 16));
            if ((short) word != 0) {
                code.plain(line, Opcode.ADDI, rd, rd, (short) word);
            }
        } else {
            code.loadImmediate(line, rd, Immediate.of(word, line));
        }
    }

    /** What is before and after is named by letters, all of which mean everything here. */
    private void fence(Cursor cursor) {
        if (!cursor.atEnd()) {
            ordering(cursor);
            cursor.comma();
            ordering(cursor);
        }
        code.plain(cursor.line(), Opcode.FENCE);
    }

    private static void ordering(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String set = cursor.name("a set of the letters iorw");
        for (int i = 0; i < set.length(); i++) {
            if ("iorw".indexOf(set.charAt(i)) < 0) {
                throw cursor.errorFrom(column, "expected a set of the letters iorw, found '" + set + "'");
            }
        }
    }

    private boolean branches(String mnemonic, Cursor cursor) {
        switch (mnemonic) {
            case "beqz" -> againstZero(cursor, Opcode.BEQ, false);
            case "bnez" -> againstZero(cursor, Opcode.BNE, false);
            case "bltz" -> againstZero(cursor, Opcode.BLT, false);
            case "bgez" -> againstZero(cursor, Opcode.BGE, false);
            case "blez" -> againstZero(cursor, Opcode.BGE, true);
            case "bgtz" -> againstZero(cursor, Opcode.BLT, true);
            case "bgt" -> swappedBranch(cursor, Opcode.BLT);
            case "ble" -> swappedBranch(cursor, Opcode.BGE);
            case "bgtu" -> swappedBranch(cursor, Opcode.BLTU);
            case "bleu" -> swappedBranch(cursor, Opcode.BGEU);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void againstZero(Cursor cursor, Opcode opcode, boolean zeroFirst) {
        int register = destination(cursor);
        Immediate target = operands.immediate(cursor);
        code.branch(
                cursor.line(),
                opcode,
                zeroFirst ? Register.ZERO : register,
                zeroFirst ? register : Register.ZERO,
                target);
    }

    private void swappedBranch(Cursor cursor, Opcode opcode) {
        int rs1 = destination(cursor);
        int rs2 = destination(cursor);
        code.branch(cursor.line(), opcode, rs2, rs1, operands.immediate(cursor));
    }

    private boolean jumps(String mnemonic, Cursor cursor) {
        Line line = cursor.line();
        switch (mnemonic) {
            case "j", "tail" -> code.jump(line, Register.ZERO, target(cursor));
            case "call", "jal" -> {
                int link = link(cursor);
                code.jump(line, link, target(cursor));
            }
            case "jump" -> {
                Immediate target = operands.immediate(cursor);
                cursor.comma();
                operands.register(cursor);
                code.jump(line, Register.ZERO, target);
            }
            case "jr" -> indirect(cursor, Register.ZERO);
            case "jalr" -> jumpAndLinkRegister(cursor);
            case "ret" -> code.ret(line);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A target; that compilers want to go there through a procedure linkage table makes no difference. */
    private Immediate target(Cursor cursor) {
        Immediate target = operands.immediate(cursor);
        cursor.acceptText("@plt");
        return target;
    }

    /** The register before the target; ra if there is none. */
    private int link(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        int rd = operands.acceptRegister(cursor);
        if (rd >= 0 && cursor.accept(',')) {
            return rd;
        }
        cursor.moveTo(column);
        return Register.RA;
    }

    private void jumpAndLinkRegister(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        int first = operands.acceptRegister(cursor);
        if (first >= 0 && cursor.accept(',')) {
            indirect(cursor, first);
        } else {
            cursor.moveTo(column);
            indirect(cursor, Register.RA);
        }
    }

    /** {@code rs}, {@code rs, imm}, {@code (rs)} or {@code imm(rs)}. */
    private void indirect(Cursor cursor, int link) {
        Line line = cursor.line();
        Immediate offset = Immediate.of(0, line);
        int base;
        if (operands.atRegister(cursor)) {
            base = operands.register(cursor);
            if (cursor.accept(',')) {
                offset = operands.immediate(cursor);
            }
        } else {
            if (!operands.atBase(cursor)) {
                offset = operands.immediate(cursor);
            }
            base = operands.base(cursor);
        }
        code.memory(line, Opcode.JALR, link, offset, base);
    }

    private boolean control(String mnemonic, Cursor cursor) {
        Line line = cursor.line();
        switch (mnemonic) {
            case "csrr" -> {
                int rd = destination(cursor);
                code.plain(line, Opcode.CSRRS, rd, operands.controlRegister(cursor), Register.ZERO);
            }
            case "csrw" -> write(cursor, Opcode.CSRRW, Opcode.CSRRWI);
            case "csrs" -> write(cursor, Opcode.CSRRS, Opcode.CSRRSI);
            case "csrc" -> write(cursor, Opcode.CSRRC, Opcode.CSRRCI);
            case "csrwi" -> write(cursor, Opcode.CSRRWI, Opcode.CSRRWI);
            case "csrsi" -> write(cursor, Opcode.CSRRSI, Opcode.CSRRSI);
            case "csrci" -> write(cursor, Opcode.CSRRCI, Opcode.CSRRCI);
            case "rdinstret", "rdinstreth" -> counter(cursor, Counter.INSTRUCTIONS, mnemonic.endsWith("h"));
            case "rdcycle", "rdcycleh" -> counter(cursor, Counter.CYCLES, mnemonic.endsWith("h"));
            case "rdtime", "rdtimeh" -> counter(cursor, Counter.TIME, mnemonic.endsWith("h"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void write(Cursor cursor, Opcode ofRegister, Opcode ofConstant) {
        int number = operands.controlRegister(cursor);
        cursor.comma();
        if (ofRegister != ofConstant && operands.atRegister(cursor)) {
            code.plain(cursor.line(), ofRegister, Register.ZERO, number, operands.register(cursor));
        } else {
            code.controlConstant(cursor.line(), ofConstant, number, operands.immediate(cursor));
        }
    }

    private void counter(Cursor cursor, Counter counter, boolean high) {
        int rd = operands.register(cursor);
        code.plain(cursor.line(), Opcode.RDCTR, rd, counter.number() + (high ? Counter.HIGH : 0));
    }
}
