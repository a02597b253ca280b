package dev.turnstile.assembler.instruction;

import dev.turnstile.assembler.layout.Field;
import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;

/** Appends instructions by the shape of their operands; what pseudo-instructions and structured statements consist of. */
public final class Code {
    private final Layout layout;
    private final CodeModel model;

    public Code(Layout layout, CodeModel model) {
        this.layout = layout;
        this.model = model;
    }

    /** Operands that are all known, in source order. */
    public void plain(Line line, Opcode opcode, int... operands) {
        layout.instruction(line, opcode, operands, -1, null);
    }

    /** {@code op rd, rs1, imm} */
    public void immediate(Line line, Opcode opcode, int rd, int rs1, Immediate immediate) {
        layout.instruction(line, opcode, new int[] {rd, rs1, 0}, 2, immediate);
    }

    /** {@code op register, imm(base)}: a load, a store or {@code jalr}. */
    public void memory(Line line, Opcode opcode, int register, Immediate offset, int base) {
        layout.instruction(line, opcode, new int[] {register, 0, base}, 1, offset);
        if (opcode == Opcode.JALR && register == Register.ZERO) {
            layout.endPath();
        }
    }

    /** {@code op rs1, rs2, target} */
    public void branch(Line line, Opcode opcode, int rs1, int rs2, Immediate target) {
        layout.instruction(line, opcode, new int[] {rs1, rs2, 0}, 2, target.as(Field.BRANCH));
    }

    /** A branch to a label that the source does not name. */
    public void branch(Line line, Opcode opcode, int rs1, int rs2, Symbol target) {
        target.refer();
        branch(line, opcode, rs1, rs2, new Immediate(target, Field.BRANCH, line, 0, 1));
    }

    /** {@code jal rd, target} */
    public void jump(Line line, int rd, Immediate target) {
        layout.instruction(line, Opcode.JAL, new int[] {rd, 0}, 1, target.as(Field.JUMP));
        if (rd == Register.ZERO) {
            layout.endPath();
        }
    }

    /** A jump to a label that the source does not name. */
    public void jump(Line line, Symbol target) {
        target.refer();
        jump(line, Register.ZERO, new Immediate(target, Field.JUMP, line, 0, 1));
    }

    /** {@code jalr zero, 0(ra)} */
    public void ret(Line line) {
        memory(line, Opcode.JALR, Register.ZERO, Immediate.of(0, line), Register.RA);
    }

    /** Loads a number or an address: one instruction if it is known to be enough, else two. */
    public void loadImmediate(Line line, int rd, Immediate immediate) {
        Value value = immediate.value().evaluate();
        if (value.isNumber()) {
            loadNumber(line, rd, immediate, value.number());
        } else {
            loadAddress(line, rd, immediate);
        }
    }

    private void loadNumber(Line line, int rd, Immediate immediate, long number) {
        if (number < Integer.MIN_VALUE || number > 0xffffffffL) {
            throw immediate.error(number + " does not fit in 32 bits");
        }
        int word = (int) number;
        int high = (word + 0x8000) >> 16;
        int low = (short) word;
        if (word == low) {
            plain(line, Opcode.ADDI, rd, Register.ZERO, low);
            return;
        }
        plain(line, Opcode.AUI, rd, Register.ZERO, (short) high);
        if (low != 0) {
            plain(line, Opcode.ADDI, rd, rd, low);
        }
    }

    /** Loads an address in two instructions, as the code model wants it. */
    public void loadAddress(Line line, int rd, Immediate immediate) {
        if (model.isPositionIndependent() && !immediate.value().evaluate().isNumber()) {
            loadFromTable(line, rd, immediate);
        } else {
            loadAbsolute(line, rd, immediate);
        }
    }

    private void loadAbsolute(Line line, int rd, Immediate immediate) {
        immediate(line, Opcode.AUI, rd, Register.ZERO, immediate.as(Field.HI16));
        immediate(line, Opcode.ADDI, rd, rd, immediate.as(Field.LO16));
    }

    /** Loads an address by its distance, in two instructions. */
    public void loadRelative(Line line, int rd, Immediate immediate) {
        immediate(line, Opcode.ADDI, rd, rd, highPart(line, rd, immediate.as(Field.PCREL_HI16)));
    }

    /** Loads an address from the global offset table, in two instructions. What turns out to be near needs no table. */
    public void loadFromTable(Line line, int rd, Immediate immediate) {
        memory(line, Opcode.LW, rd, highPart(line, rd, immediate.as(Field.GOT_HI16)), rd);
    }

    /** The high part of a distance, and what the low part is called. */
    private Immediate highPart(Line line, int rd, Immediate high) {
        Symbol here = SymbolTable.anonymous();
        layout.place(here, line);
        aupc(line, rd, high);
        return new Immediate(here, Field.PCREL_LO16, high.line(), high.column(), high.length());
    }

    /** {@code aupc rd, imm} */
    public void aupc(Line line, int rd, Immediate immediate) {
        layout.instruction(line, Opcode.AUPC, new int[] {rd, 0}, 1, immediate);
    }

    /** {@code op zero, csr, uimm} */
    void controlConstant(Line line, Opcode opcode, int number, Immediate constant) {
        layout.instruction(line, opcode, new int[] {Register.ZERO, number, 0}, 2, constant);
    }

    /** A word that is no instruction. */
    void word(Line line, int word) {
        layout.data(Immediate.of(word, line).as(Field.WORD));
        layout.endPath();
    }

    /** A load or store whose address is a symbol: its high part, or all of it, into the scratch register, then the access. */
    public void memoryAt(Line line, Opcode opcode, int register, Immediate address, int scratch) {
        if (model.isPositionIndependent() && !address.value().evaluate().isNumber()) {
            loadFromTable(line, scratch, address);
            memory(line, opcode, register, Immediate.of(0, line), scratch);
            return;
        }
        immediate(line, Opcode.AUI, scratch, Register.ZERO, address.as(Field.HI16));
        memory(line, opcode, register, address.as(Field.LO16), scratch);
    }
}
