package dev.turnstile.isa;

/**
 * One operand of an instruction: where its bits lie in the word, and what they mean.
 *
 * <p>Register fields stand at the same place in every format, and every 16-bit immediate is the low half of the word, so
 * that a decoder needs no case distinction to extract them.
 */
public enum Operand {
    /** Destination register. */
    RD("rd", 21, 5, false, 1),
    /** First source register, the base of every memory access. */
    RS1("rs1", 16, 5, false, 1),
    /** Second source register of three-register instructions. */
    RS2("rs2", 11, 5, false, 1),
    /** Second source register of stores and branches, where the destination would stand. */
    SOURCE("rs2", 21, 5, false, 1),
    /** Signed 16-bit immediate. */
    IMMEDIATE("imm", 0, 16, true, 1),
    /** Shift amount, 0 to 31. */
    SHAMT("shamt", 0, 5, false, 1),
    /** High half of a 32-bit word: 16 bits, written signed or unsigned. */
    HIGH("imm", 0, 16, true, 1),
    /** Trap number, 0 to 65535. */
    TRAP_NUMBER("imm", 0, 16, false, 1),
    /** Control register number. */
    CONTROL("csr", 0, 16, false, 1),
    /** Five-bit constant in the place of the first source register. */
    CONSTANT("uimm", 16, 5, false, 1),
    /** Counter number. */
    COUNTER("counter", 0, 16, false, 1),
    /** Branch target: signed 16-bit count of instructions from this one. */
    BRANCH_TARGET("target", 0, 16, true, 4),
    /** Jump target: signed 21-bit count of instructions from this one. */
    JUMP_TARGET("target", 0, 21, true, 4);

    private final String label;
    private final int shift;
    private final int width;
    private final boolean signed;
    private final int scale;

    Operand(String label, int shift, int width, boolean signed, int scale) {
        this.label = label;
        this.shift = shift;
        this.width = width;
        this.signed = signed;
        this.scale = scale;
    }

    /** The name used for this operand in documents. */
    public String label() {
        return label;
    }

    /** Position of the lowest bit in the word. */
    public int shift() {
        return shift;
    }

    /** Number of bits in the word. */
    public int width() {
        return width;
    }

    /** What one step of the field stands for: 4 bytes for jump and branch targets, 1 otherwise. */
    public int scale() {
        return scale;
    }

    /** The bits of the word that this operand occupies. */
    public int mask() {
        return ((1 << width) - 1) << shift;
    }

    /** Smallest value that can be encoded, in unscaled units (bytes for targets). */
    public int minimum() {
        return signed ? -(1 << (width - 1)) * scale : 0;
    }

    /** Largest value that can be encoded, in unscaled units (bytes for targets). */
    public int maximum() {
        return ((signed ? 1 << (width - 1) : 1 << width) - 1) * scale;
    }

    /** Whether a value can be encoded: in range, and a multiple of the scale. */
    public boolean accepts(long value) {
        return value >= minimum() && value <= maximum() && value % scale == 0;
    }

    /** Reads this operand from an instruction word, sign-extended and scaled. */
    public int extract(int word) {
        int field = signed ? word << (32 - shift - width) >> (32 - width) : word >>> shift & ((1 << width) - 1);
        return field * scale;
    }

    /**
     * The bits of a value at this operand's place.
     *
     * @throws IllegalArgumentException if the value can't be encoded
     */
    public int insert(int value) {
        if (!accepts(value)) {
            throw new IllegalArgumentException(label + " must be a multiple of " + scale + " from " + minimum() + " to "
                    + maximum() + ": " + value);
        }
        return (value / scale & ((1 << width) - 1)) << shift;
    }

    /** Whether this operand names a general register. */
    public boolean isRegister() {
        return this == RD || this == RS1 || this == RS2 || this == SOURCE;
    }
}
