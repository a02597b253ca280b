package dev.turnstile.assembler.structured;

import dev.turnstile.assembler.instruction.Code;
import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.instruction.Registers;
import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.Procedure;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code .proc}, {@code .reg}, {@code .frame}, {@code return} and {@code leave}. */
public final class Procedures {
    private static final int MAX_FRAME = 32752;
    private static final int STACK_ALIGNMENT = 16;

    /**
     * What {@code .frame} saves and reserves.
     *
     * @param saved numbers of the saved registers; the first lies at the frame's upper end
     * @param size a multiple of 16
     */
    private record Frame(List<Integer> saved, int size) {
        int slot(int index) {
            return size - 4 * (index + 1);
        }
    }

    private final Layout layout;
    private final Registers registers;
    private final OperandParser operands;
    private final Numbers numbers;
    private final Structures structures;
    private final Code code;
    private @Nullable Frame frame;

    public Procedures(Layout layout, OperandParser operands, Numbers numbers, Structures structures, Code code) {
        this.layout = layout;
        this.registers = operands.registers();
        this.operands = operands;
        this.numbers = numbers;
        this.structures = structures;
        this.code = code;
    }

    /** {@code .proc name} */
    public void open(Cursor cursor) {
        Procedure procedure = layout.symbols().procedure();
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("the name of the procedure");
        if (procedure != null) {
            String outer = procedure.entry().name();
            layout.closeProcedure();
            registers.closeProcedure();
            throw cursor.errorFrom(column, "'.proc' inside of the procedure '" + outer + "'; .endproc is missing");
        }
        layout.openProcedure(name, cursor.line(), column);
        frame = null;
    }

    /** {@code .endproc} */
    public void close(Cursor cursor) {
        if (layout.symbols().procedure() == null) {
            throw cursor.error(0, cursor.column(), "'.endproc' without '.proc'");
        }
        layout.closeProcedure();
        registers.closeProcedure();
        frame = null;
    }

    /** {@code .reg name=register, …} */
    public void names(Cursor cursor) {
        do {
            cursor.skipBlanks();
            int column = cursor.column();
            String name = cursor.name("a name for a register");
            if (Register.number(name) >= 0) {
                throw cursor.errorFrom(column, "'" + name + "' is a register already");
            }
            cursor.expect('=');
            registers.alias(name, operands.register(cursor), layout.symbols().procedure() != null);
        } while (cursor.accept(','));
    }

    /** {@code .frame ra, s0-s3, room:size, …} */
    public void frame(Cursor cursor) {
        if (layout.symbols().procedure() == null) {
            throw cursor.error(0, cursor.column(), "'.frame' outside of a procedure");
        }
        if (frame != null) {
            throw cursor.error(0, cursor.column(), "a second '.frame' in one procedure");
        }
        List<Integer> saved = new ArrayList<>();
        int room = 0;
        if (!cursor.atEnd()) {
            do {
                room = entry(cursor, saved, room);
            } while (cursor.accept(','));
        }
        cursor.expectEnd();
        int used = (room + 3 & ~3) + 4 * saved.size();
        Frame made = new Frame(saved, used + STACK_ALIGNMENT - 1 & -STACK_ALIGNMENT);
        if (made.size() > MAX_FRAME) {
            throw cursor.error(0, cursor.column(), "the frame has more than " + MAX_FRAME + " bytes");
        }
        frame = made;
        layout.symbols().procedureConstant("frame", made.size());
        Line line = cursor.line();
        if (made.size() > 0) {
            code.plain(line, Opcode.ADDI, Register.SP, Register.SP, -made.size());
        }
        for (int i = 0; i < saved.size(); i++) {
            code.memory(line, Opcode.SW, saved.get(i), Immediate.of(made.slot(i), line), Register.SP);
        }
    }

    /** One entry of a frame: registers to save, or room; gives the room used so far. */
    private int entry(Cursor cursor, List<Integer> saved, int room) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("a register or the name of room");
        if (cursor.accept(':')) {
            return room(name, cursor, room);
        }
        cursor.moveTo(column);
        int first = operands.register(cursor);
        if (!cursor.accept('-')) {
            save(first, saved, cursor, column);
            return room;
        }
        int last = operands.register(cursor);
        String from = Register.name(first);
        String to = Register.name(last);
        if (from.charAt(0) != to.charAt(0) || ordinal(from) < 0 || ordinal(to) < ordinal(from)) {
            throw cursor.errorFrom(column, "'" + from + "-" + to + "' is no range of registers such as s0-s3");
        }
        for (int i = ordinal(from); i <= ordinal(to); i++) {
            save(Register.number(from.charAt(0) + Integer.toString(i)), saved, cursor, column);
        }
        return room;
    }

    private static void save(int register, List<Integer> saved, Cursor cursor, int column) {
        if (register == Register.ZERO || register == Register.SP) {
            throw cursor.errorFrom(column, "'" + Register.name(register) + "' can't be saved in a frame");
        }
        if (saved.contains(register)) {
            throw cursor.errorFrom(column, "'" + Register.name(register) + "' is saved twice");
        }
        saved.add(register);
    }

    /** The number in a name such as s3, or -1. */
    private static int ordinal(String name) {
        char digit = name.charAt(1);
        return digit >= '0' && digit <= '9' ? Integer.parseInt(name.substring(1)) : -1;
    }

    private int room(String name, Cursor cursor, int used) {
        cursor.skipBlanks();
        int column = cursor.column();
        String type = cursor.acceptName();
        Structures.Structure structure = type == null ? null : structures.find(type);
        int alignment = 4;
        int size;
        if (structure != null) {
            alignment = Math.max(4, structure.alignment());
            size = structure.size();
        } else {
            cursor.moveTo(column);
            size = numbers.parse(cursor, "the size", 0, MAX_FRAME);
        }
        int offset = used + alignment - 1 & -alignment;
        layout.symbols().procedureConstant(name, offset);
        if (offset + size > MAX_FRAME) {
            throw cursor.errorFrom(column, "the frame has more than " + MAX_FRAME + " bytes");
        }
        return offset + size;
    }

    /** {@code leave}: restores what the frame saved. */
    public void leave(Line line) {
        if (layout.symbols().procedure() == null) {
            throw new StatementError(
                    line, 0, line.code().length(), "outside of a procedure there is no frame to leave");
        }
        if (frame == null || frame.size() == 0) {
            return;
        }
        for (int i = 0; i < frame.saved().size(); i++) {
            code.memory(line, Opcode.LW, frame.saved().get(i), Immediate.of(frame.slot(i), line), Register.SP);
        }
        code.plain(line, Opcode.ADDI, Register.SP, Register.SP, frame.size());
    }

    /** {@code return}: restores what the frame saved, and returns. */
    public void leaveAndReturn(Line line) {
        leave(line);
        code.ret(line);
    }

    /** Checks that no procedure is left open. */
    public void finish() {
        Procedure procedure = layout.symbols().procedure();
        if (procedure != null) {
            Line opened = procedure.opened();
            layout.closeProcedure();
            throw new StatementError(opened, 0, opened.code().length(), "'.proc' without '.endproc'");
        }
    }
}
