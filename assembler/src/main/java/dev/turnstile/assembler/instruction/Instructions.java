package dev.turnstile.assembler.instruction;

import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.isa.Format;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles one instruction: a real one by its {@link Format}, anything else by {@link PseudoInstructions}. */
public final class Instructions {
    /** The mnemonics that are no opcode of their own, for suggestions. */
    public static final List<String> PSEUDO_MNEMONICS = PseudoInstructions.MNEMONICS;

    private final Layout layout;
    private final OperandParser operands;
    private final Code code;
    private final PseudoInstructions pseudo;

    public Instructions(Layout layout, OperandParser operands, CodeModel model) {
        this.layout = layout;
        this.operands = operands;
        this.code = new Code(layout, model);
        this.pseudo = new PseudoInstructions(operands, code);
    }

    /** What appends instructions. */
    public Code code() {
        return code;
    }

    /** Assembles a mnemonic with the operands at the cursor; says whether there is such an instruction. */
    public boolean assemble(String mnemonic, Cursor cursor) {
        if (pseudo.assemble(mnemonic, cursor)) {
            return true;
        }
        @Nullable Opcode opcode = Opcode.of(mnemonic);
        if (opcode == null) {
            opcode = withoutOrdering(mnemonic);
        }
        if (opcode == null) {
            return false;
        }
        assemble(opcode, cursor);
        return true;
    }

    /** The order in which {@code .aq} and {@code .rl} ask for is the only one that this machine knows. */
    private static @Nullable Opcode withoutOrdering(String mnemonic) {
        int dot = mnemonic.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String suffix = mnemonic.substring(dot);
        boolean ordering = suffix.equals(".aq") || suffix.equals(".rl") || suffix.equals(".aqrl");
        @Nullable Opcode opcode = ordering ? Opcode.of(mnemonic.substring(0, dot)) : null;
        return opcode != null && opcode.group() == Opcode.Group.ATOMIC ? opcode : null;
    }

    private void assemble(Opcode opcode, Cursor cursor) {
        switch (opcode.format()) {
            case LOAD -> load(opcode, cursor);
            case STORE -> store(opcode, cursor);
            case BRANCH -> branch(opcode, cursor);
            case ATOMIC, RESERVE -> atomic(opcode, cursor);
            default -> general(opcode, cursor);
        }
        if (opcode == Opcode.ERET) {
            layout.endPath();
        }
    }

    private void load(Opcode opcode, Cursor cursor) {
        int register = operands.register(cursor);
        cursor.comma();
        if (operands.atBase(cursor)) {
            code.memory(cursor.line(), opcode, register, Immediate.of(0, cursor.line()), operands.base(cursor));
            return;
        }
        Immediate offset = operands.immediate(cursor);
        if (cursor.peek() == '(') {
            code.memory(cursor.line(), opcode, register, offset, operands.base(cursor));
        } else {
            if (register == Register.ZERO) {
                throw offset.error("the address of a symbol needs a register other than zero");
            }
            code.memoryAt(cursor.line(), opcode, register, offset, register);
        }
    }

    private void store(Opcode opcode, Cursor cursor) {
        int register = operands.register(cursor);
        cursor.comma();
        if (operands.atBase(cursor)) {
            code.memory(cursor.line(), opcode, register, Immediate.of(0, cursor.line()), operands.base(cursor));
            return;
        }
        Immediate offset = operands.immediate(cursor);
        if (cursor.peek() == '(') {
            code.memory(cursor.line(), opcode, register, offset, operands.base(cursor));
            return;
        }
        if (!cursor.accept(',')) {
            throw offset.error("expected a base register in parentheses, or a scratch register behind the symbol");
        }
        int scratch = operands.register(cursor);
        if (scratch == Register.ZERO || scratch == register) {
            throw cursor.error("the scratch register is overwritten; it can't be zero or the register to store");
        }
        code.memoryAt(cursor.line(), opcode, register, offset, scratch);
    }

    private void branch(Opcode opcode, Cursor cursor) {
        int rs1 = operands.register(cursor);
        cursor.comma();
        int rs2 = operands.register(cursor);
        cursor.comma();
        code.branch(cursor.line(), opcode, rs1, rs2, operands.immediate(cursor));
    }

    private void atomic(Opcode opcode, Cursor cursor) {
        int rd = operands.register(cursor);
        cursor.comma();
        int rs2 = 0;
        if (opcode.format() == Format.ATOMIC) {
            rs2 = operands.register(cursor);
            cursor.comma();
        }
        if (cursor.peek() == '0') {
            cursor.skip();
        }
        int rs1 = operands.base(cursor);
        if (opcode.format() == Format.ATOMIC) {
            code.plain(cursor.line(), opcode, rd, rs2, rs1);
        } else {
            code.plain(cursor.line(), opcode, rd, rs1);
        }
    }

    /** Operands with commas between them, each by its kind. */
    private void general(Opcode opcode, Cursor cursor) {
        Opcode actual = opcode;
        List<Operand> kinds = opcode.format().operands();
        int[] values = new int[kinds.size()];
        int at = -1;
        @Nullable Immediate immediate = null;
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                cursor.comma();
            }
            Operand kind = kinds.get(i);
            if (kind == Operand.RS2 && !operands.atRegister(cursor)) {
                @Nullable Opcode form = PseudoInstructions.immediateForm(opcode);
                if (form != null) {
                    actual = form;
                    kind = form.format().operands().get(i);
                }
            }
            switch (kind) {
                case RD, RS1, RS2, SOURCE -> values[i] = operands.register(cursor);
                case CONTROL -> values[i] = operands.controlRegister(cursor);
                case COUNTER -> values[i] = operands.counter(cursor);
                default -> {
                    at = i;
                    immediate = operands.immediate(cursor);
                }
            }
        }
        layout.instruction(cursor.line(), actual, values, at, immediate);
    }
}
