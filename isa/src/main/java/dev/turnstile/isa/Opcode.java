package dev.turnstile.isa;

import static dev.turnstile.isa.Opcode.Group.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instruction set, stated once. Encoder, decoder, disassembler, {@code docs/isa.md} and the editors' help derive from
 * these lines.
 *
 * <p>A word is a 6-bit primary opcode in bits 31 to 26, and below it the operands of the {@link Format}; three-register
 * and register-less formats have an 11-bit function in bits 10 to 0. Every bit that is neither is zero, and a word in
 * which such a bit is set is an illegal instruction. Primary opcodes 0 and 63 are illegal for ever, so that neither
 * cleared nor erased memory executes.
 *
 * <p>User-level operations, their corner cases included, are those of RV32IM (The RISC-V Instruction Set Manual,
 * volume I, chapters 2 and 7); {@code lr.w}, {@code sc.w} and the {@code amo} operations are those of chapter 8.
 */
public enum Opcode {
    // spotless:off
    ADD("add", Format.REGISTER, 0x01, 0, INTEGER, "rd = rs1 + rs2"),
    SUB("sub", Format.REGISTER, 0x01, 1, INTEGER, "rd = rs1 - rs2"),
    SLL("sll", Format.REGISTER, 0x01, 2, INTEGER, "rd = rs1 shifted left by the low five bits of rs2"),
    SLT("slt", Format.REGISTER, 0x01, 3, INTEGER, "rd = 1 if rs1 < rs2, both signed, else 0"),
    SLTU("sltu", Format.REGISTER, 0x01, 4, INTEGER, "rd = 1 if rs1 < rs2, both unsigned, else 0"),
    XOR("xor", Format.REGISTER, 0x01, 5, INTEGER, "rd = rs1 ^ rs2"),
    SRL("srl", Format.REGISTER, 0x01, 6, INTEGER, "rd = rs1 shifted right by the low five bits of rs2, filled with zeros"),
    SRA("sra", Format.REGISTER, 0x01, 7, INTEGER, "rd = rs1 shifted right by the low five bits of rs2, filled with the sign"),
    OR("or", Format.REGISTER, 0x01, 8, INTEGER, "rd = rs1 | rs2"),
    AND("and", Format.REGISTER, 0x01, 9, INTEGER, "rd = rs1 & rs2"),
    MUL("mul", Format.REGISTER, 0x01, 16, MULTIPLY, "rd = low word of rs1 * rs2"),
    MULH("mulh", Format.REGISTER, 0x01, 17, MULTIPLY, "rd = high word of rs1 * rs2, both signed"),
    MULHSU("mulhsu", Format.REGISTER, 0x01, 18, MULTIPLY, "rd = high word of rs1 * rs2, rs1 signed, rs2 unsigned"),
    MULHU("mulhu", Format.REGISTER, 0x01, 19, MULTIPLY, "rd = high word of rs1 * rs2, both unsigned"),
    DIV("div", Format.REGISTER, 0x01, 20, MULTIPLY, "rd = rs1 / rs2, signed, towards zero; -1 if rs2 is 0; rs1 on overflow"),
    DIVU("divu", Format.REGISTER, 0x01, 21, MULTIPLY, "rd = rs1 / rs2, unsigned; all ones if rs2 is 0"),
    REM("rem", Format.REGISTER, 0x01, 22, MULTIPLY, "rd = rs1 % rs2, with the sign of rs1; rs1 if rs2 is 0; 0 on overflow"),
    REMU("remu", Format.REGISTER, 0x01, 23, MULTIPLY, "rd = rs1 % rs2, unsigned; rs1 if rs2 is 0"),

    ADDI("addi", Format.IMMEDIATE, 0x10, 0, INTEGER, "rd = rs1 + imm"),
    SLTI("slti", Format.IMMEDIATE, 0x11, 0, INTEGER, "rd = 1 if rs1 < imm, both signed, else 0"),
    SLTIU("sltiu", Format.IMMEDIATE, 0x12, 0, INTEGER, "rd = 1 if rs1 < imm, sign-extended, then both unsigned, else 0"),
    XORI("xori", Format.IMMEDIATE, 0x13, 0, INTEGER, "rd = rs1 ^ imm"),
    ORI("ori", Format.IMMEDIATE, 0x14, 0, INTEGER, "rd = rs1 | imm"),
    ANDI("andi", Format.IMMEDIATE, 0x15, 0, INTEGER, "rd = rs1 & imm"),
    SLLI("slli", Format.SHIFT, 0x16, 0, INTEGER, "rd = rs1 shifted left by shamt"),
    SRLI("srli", Format.SHIFT, 0x17, 0, INTEGER, "rd = rs1 shifted right by shamt, filled with zeros"),
    SRAI("srai", Format.SHIFT, 0x18, 0, INTEGER, "rd = rs1 shifted right by shamt, filled with the sign"),
    AUI("aui", Format.UPPER, 0x19, 0, INTEGER, "rd = rs1 + (imm << 16)"),
    AUPC("aupc", Format.UPPER_PC, 0x1a, 0, INTEGER, "rd = address of this instruction + (imm << 16)"),

    LB("lb", Format.LOAD, 0x20, 0, MEMORY, "rd = byte at rs1 + imm, sign-extended"),
    LH("lh", Format.LOAD, 0x21, 0, MEMORY, "rd = halfword at rs1 + imm, sign-extended"),
    LW("lw", Format.LOAD, 0x22, 0, MEMORY, "rd = word at rs1 + imm"),
    LBU("lbu", Format.LOAD, 0x24, 0, MEMORY, "rd = byte at rs1 + imm, zero-extended"),
    LHU("lhu", Format.LOAD, 0x25, 0, MEMORY, "rd = halfword at rs1 + imm, zero-extended"),
    SB("sb", Format.STORE, 0x28, 0, MEMORY, "byte at rs1 + imm = low byte of rs2"),
    SH("sh", Format.STORE, 0x29, 0, MEMORY, "halfword at rs1 + imm = low half of rs2"),
    SW("sw", Format.STORE, 0x2a, 0, MEMORY, "word at rs1 + imm = rs2"),

    BEQ("beq", Format.BRANCH, 0x30, 0, CONTROL, "go to target if rs1 == rs2"),
    BNE("bne", Format.BRANCH, 0x31, 0, CONTROL, "go to target if rs1 != rs2"),
    BLT("blt", Format.BRANCH, 0x32, 0, CONTROL, "go to target if rs1 < rs2, both signed"),
    BGE("bge", Format.BRANCH, 0x33, 0, CONTROL, "go to target if rs1 >= rs2, both signed"),
    BLTU("bltu", Format.BRANCH, 0x34, 0, CONTROL, "go to target if rs1 < rs2, both unsigned"),
    BGEU("bgeu", Format.BRANCH, 0x35, 0, CONTROL, "go to target if rs1 >= rs2, both unsigned"),
    JAL("jal", Format.JUMP, 0x38, 0, CONTROL, "rd = address of the next instruction; go to target"),
    JALR("jalr", Format.LOAD, 0x39, 0, CONTROL, "rd = address of the next instruction; go to rs1 + imm, its bit 0 cleared"),

    LR_W("lr.w", Format.RESERVE, 0x02, 0, ATOMIC, "rd = word at rs1; reserve its address"),
    SC_W("sc.w", Format.ATOMIC, 0x02, 1, ATOMIC, "if the address rs1 is still reserved, word there = rs2 and rd = 0, else rd = 1; drop the reservation"),
    AMOSWAP_W("amoswap.w", Format.ATOMIC, 0x02, 2, ATOMIC, "rd = word at rs1; word there = rs2"),
    AMOADD_W("amoadd.w", Format.ATOMIC, 0x02, 3, ATOMIC, "rd = word at rs1; word there = its old value + rs2"),
    AMOAND_W("amoand.w", Format.ATOMIC, 0x02, 4, ATOMIC, "rd = word at rs1; word there = its old value & rs2"),
    AMOOR_W("amoor.w", Format.ATOMIC, 0x02, 5, ATOMIC, "rd = word at rs1; word there = its old value | rs2"),
    AMOXOR_W("amoxor.w", Format.ATOMIC, 0x02, 6, ATOMIC, "rd = word at rs1; word there = its old value ^ rs2"),

    FENCE("fence", Format.NONE, 0x03, 0, SYSTEM, "order all memory accesses before it with all after it, devices included"),
    FENCE_I("fence.i", Format.NONE, 0x03, 1, SYSTEM, "order all stores before it with all fetches after it"),
    EBREAK("ebreak", Format.NONE, 0x03, 2, SYSTEM, "raise a breakpoint trap"),
    TRAP("trap", Format.TRAP, 0x04, 0, SYSTEM, "enter the kernel: a trap whose value is imm, returning behind this instruction"),
    RDCTR("rdctr", Format.READ_COUNTER, 0x05, 0, SYSTEM, "rd = low or high word of a counter, this instruction not counted"),

    ERET("eret", Format.NONE, 0x03, 32, PRIVILEGED, "return from a trap: mode, interrupt enable and user access as they were, go to epc"),
    WFI("wfi", Format.NONE, 0x03, 33, PRIVILEGED, "wait until an interrupt is pending, whether enabled or not"),
    TLB_FLUSH("tlb.flush", Format.NONE, 0x03, 34, PRIVILEGED, "drop every translation"),
    TLB_FLUSH_ASID("tlb.flush.asid", Format.ONE_SOURCE, 0x03, 35, PRIVILEGED, "drop the translations of the address space rs1, except global ones"),
    TLB_FLUSH_PAGE("tlb.flush.page", Format.TWO_SOURCES, 0x03, 36, PRIVILEGED, "drop the translation of the address rs1 in the address space rs2, global or not"),
    TLB_REFILL("tlb.refill", Format.TWO_SOURCES, 0x03, 37, PRIVILEGED, "answer a software refill with the entry rs1 of table level rs2, as the walker would; rs1 = rscratch0, rs2 = rscratch1; return"),
    CSRRW("csrrw", Format.CONTROL_REGISTER, 0x08, 0, PRIVILEGED, "rd = csr; csr = rs1"),
    CSRRS("csrrs", Format.CONTROL_REGISTER, 0x09, 0, PRIVILEGED, "rd = csr; csr = csr | rs1; no write if rs1 is zero's name"),
    CSRRC("csrrc", Format.CONTROL_REGISTER, 0x0a, 0, PRIVILEGED, "rd = csr; csr = csr & ~rs1; no write if rs1 is zero's name"),
    CSRRWI("csrrwi", Format.CONTROL_CONSTANT, 0x0b, 0, PRIVILEGED, "rd = csr; csr = uimm"),
    CSRRSI("csrrsi", Format.CONTROL_CONSTANT, 0x0c, 0, PRIVILEGED, "rd = csr; csr = csr | uimm; no write if uimm is 0"),
    CSRRCI("csrrci", Format.CONTROL_CONSTANT, 0x0d, 0, PRIVILEGED, "rd = csr; csr = csr & ~uimm; no write if uimm is 0");
    // spotless:on

    /** What an instruction is about; the last group may be executed in kernel mode only. */
    public enum Group {
        INTEGER("Integer"),
        MULTIPLY("Multiply and divide"),
        MEMORY("Loads and stores"),
        CONTROL("Branches and jumps"),
        ATOMIC("Atomic operations"),
        SYSTEM("Fences, traps, counters"),
        PRIVILEGED("Privileged");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The heading of the group in documents. */
        public String title() {
            return title;
        }
    }

    private static final int PRIMARY_SHIFT = 26;
    private static final List<List<Opcode>> BY_PRIMARY = Stream.iterate(0, p -> p < 64, p -> p + 1)
            .map(p -> Stream.of(values()).filter(o -> o.primary == p).toList())
            .toList();
    private static final Map<String, Opcode> BY_MNEMONIC =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Opcode::mnemonic, Function.identity()));

    private final String mnemonic;
    private final Format format;
    private final int primary;
    private final int function;
    private final Group group;
    private final String meaning;
    private final int mask;

    Opcode(String mnemonic, Format format, int primary, int function, Group group, String meaning) {
        this.mnemonic = mnemonic;
        this.format = format;
        this.primary = primary;
        this.function = function;
        this.group = group;
        this.meaning = meaning;
        this.mask = ~format.operands().stream().mapToInt(Operand::mask).reduce(0, (a, b) -> a | b);
    }

    /** The name in assembly source. */
    public String mnemonic() {
        return mnemonic;
    }

    /** The layout of the operands. */
    public Format format() {
        return format;
    }

    /** The primary opcode, 0 to 63, in bits 31 to 26. */
    public int primary() {
        return primary;
    }

    /** The function in the low bits; 0 where the format has none. */
    public int function() {
        return function;
    }

    /** What the instruction is about. */
    public Group group() {
        return group;
    }

    /** One sentence that says what the instruction does. */
    public String meaning() {
        return meaning;
    }

    /** Whether user mode may not execute it. */
    public boolean privileged() {
        return group == PRIVILEGED;
    }

    /** The bits that are the same in every encoding of this instruction. */
    public int mask() {
        return mask;
    }

    /** The value of the bits of {@link #mask}. */
    public int match() {
        return primary << PRIMARY_SHIFT | function;
    }

    /**
     * Encodes the instruction.
     *
     * @param values the operands in source order: register numbers, immediates, and for targets the distance in bytes
     *     from the instruction
     * @throws IllegalArgumentException if their number is wrong or one can't be encoded
     */
    public int encode(int... values) {
        List<Operand> operands = format.operands();
        if (values.length != operands.size()) {
            throw new IllegalArgumentException(mnemonic + " takes " + operands.size() + " operands: " + values.length);
        }
        int word = match();
        for (int i = 0; i < values.length; i++) {
            word |= operands.get(i).insert(values[i]);
        }
        return word;
    }

    /** The instruction that a word encodes, or null if it is illegal. */
    public static @Nullable Opcode decode(int word) {
        List<Opcode> candidates = BY_PRIMARY.get(word >>> PRIMARY_SHIFT);
        for (int i = 0; i < candidates.size(); i++) {
            Opcode candidate = candidates.get(i);
            if ((word & candidate.mask) == candidate.match()) {
                return candidate;
            }
        }
        return null;
    }

    /** The instruction of a mnemonic, or null if there is none. */
    public static @Nullable Opcode of(String mnemonic) {
        return BY_MNEMONIC.get(mnemonic);
    }
}
