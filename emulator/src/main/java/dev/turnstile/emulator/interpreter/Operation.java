package dev.turnstile.emulator.interpreter;

/**
 * The numbers of the operations in predecoded code, for {@code switch}, which needs constants. An opcode's number is its
 * ordinal behind the three that are no instructions; a test holds the two together.
 */
final class Operation {
    /** Not looked at yet. */
    static final int UNDECODED = 0;
    /** Not here (any more): the page has ended, or its code was thrown away. Look the address up again. */
    static final int REFETCH = 1;
    /** An illegal instruction; the immediate is the word. */
    static final int ILLEGAL = 2;
    /** Number of the first opcode. */
    static final int FIRST = 3;

    static final int ADD = 3;
    static final int SUB = 4;
    static final int SLL = 5;
    static final int SLT = 6;
    static final int SLTU = 7;
    static final int XOR = 8;
    static final int SRL = 9;
    static final int SRA = 10;
    static final int OR = 11;
    static final int AND = 12;
    static final int MUL = 13;
    static final int MULH = 14;
    static final int MULHSU = 15;
    static final int MULHU = 16;
    static final int DIV = 17;
    static final int DIVU = 18;
    static final int REM = 19;
    static final int REMU = 20;
    static final int ADDI = 21;
    static final int SLTI = 22;
    static final int SLTIU = 23;
    static final int XORI = 24;
    static final int ORI = 25;
    static final int ANDI = 26;
    static final int SLLI = 27;
    static final int SRLI = 28;
    static final int SRAI = 29;
    static final int AUI = 30;
    static final int AUPC = 31;
    static final int LB = 32;
    static final int LH = 33;
    static final int LW = 34;
    static final int LBU = 35;
    static final int LHU = 36;
    static final int SB = 37;
    static final int SH = 38;
    static final int SW = 39;
    static final int BEQ = 40;
    static final int BNE = 41;
    static final int BLT = 42;
    static final int BGE = 43;
    static final int BLTU = 44;
    static final int BGEU = 45;
    static final int JAL = 46;
    static final int JALR = 47;
    static final int LR_W = 48;
    static final int SC_W = 49;
    static final int AMOSWAP_W = 50;
    static final int AMOADD_W = 51;
    static final int AMOAND_W = 52;
    static final int AMOOR_W = 53;
    static final int AMOXOR_W = 54;
    static final int FENCE = 55;
    static final int FENCE_I = 56;
    static final int EBREAK = 57;
    static final int TRAP = 58;
    static final int RDCTR = 59;
    static final int ERET = 60;
    static final int WFI = 61;
    static final int TLB_FLUSH = 62;
    static final int TLB_FLUSH_ASID = 63;
    static final int TLB_FLUSH_PAGE = 64;
    static final int TLB_REFILL = 65;
    static final int CSRRW = 66;
    static final int CSRRS = 67;
    static final int CSRRC = 68;
    static final int CSRRWI = 69;
    static final int CSRRSI = 70;
    static final int CSRRCI = 71;

    private Operation() {}
}
