package dev.turnstile.assembler.structured;

import dev.turnstile.assembler.instruction.Code;
import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of {@code if}, {@code while} and {@code until}.
 *
 * @param any whether one comparison is enough; else all have to hold
 */
record Condition(Line line, List<Comparison> comparisons, boolean any) {
    /** A branch that is taken if the comparison holds. */
    record Comparison(Opcode branch, int left, int right) {
        Opcode inverse() {
            return switch (branch) {
                case BEQ -> Opcode.BNE;
                case BNE -> Opcode.BEQ;
                case BLT -> Opcode.BGE;
                case BGE -> Opcode.BLT;
                case BLTU -> Opcode.BGEU;
                default -> Opcode.BLTU;
            };
        }
    }

    /** Parses comparisons with {@code &&} or {@code ||} between them. */
    static Condition parse(Cursor cursor, OperandParser operands) {
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison(cursor, operands));
        String joint = cursor.peek() == '|' ? "||" : "&&";
        while (cursor.acceptText(joint)) {
            comparisons.add(comparison(cursor, operands));
        }
        if (cursor.peek() == '|' || cursor.peek() == '&') {
            throw cursor.error("'&&' and '||' can't be mixed in one condition");
        }
        cursor.expectEnd();
        return new Condition(cursor.line(), comparisons, joint.equals("||"));
    }

    private static Comparison comparison(Cursor cursor, OperandParser operands) {
        int left = operand(cursor, operands);
        cursor.skipBlanks();
        int column = cursor.column();
        char first = cursor.peek();
        boolean equals = cursor.peekAhead(1) == '=';
        if (!(first == '<' || first == '>' || (first == '=' || first == '!') && equals)) {
            throw cursor.error("expected one of == != < <= > >= <u <=u >u >=u");
        }
        cursor.moveTo(column + (equals ? 2 : 1));
        boolean ordered = first == '<' || first == '>';
        boolean unsigned = ordered && cursor.peekAhead(0) == 'u' && !Cursor.isNameCharacter(cursor.peekAhead(1));
        if (unsigned) {
            cursor.skip();
        }
        int right = operand(cursor, operands);
        if (!ordered) {
            return new Comparison(first == '=' ? Opcode.BEQ : Opcode.BNE, left, right);
        }
        Opcode less = unsigned ? Opcode.BLTU : Opcode.BLT;
        Opcode notLess = unsigned ? Opcode.BGEU : Opcode.BGE;
        boolean swap = first == '<' == equals;
        return new Comparison(equals ? notLess : less, swap ? right : left, swap ? left : right);
    }

    private static int operand(Cursor cursor, OperandParser operands) {
        if (cursor.peek() == '0' && !Cursor.isNameCharacter(cursor.peekAhead(1))) {
            cursor.skip();
            return Register.ZERO;
        }
        if (!operands.atRegister(cursor)) {
            char c = cursor.peek();
            if (c >= '0' && c <= '9' || c == '-' || c == '\'') {
                throw cursor.error("a condition compares registers, or a register with 0");
            }
        }
        return operands.register(cursor);
    }

    /** Goes to a label if the condition does not hold, and on if it does. */
    void branchIfFalse(Code code, Layout layout, Symbol target) {
        branch(code, layout, target, false);
    }

    /** Goes to a label if the condition holds, and on if it does not. */
    void branchIfTrue(Code code, Layout layout, Symbol target) {
        branch(code, layout, target, true);
    }

    private void branch(Code code, Layout layout, Symbol target, boolean wanted) {
        Symbol behind = SymbolTable.anonymous();
        int last = comparisons.size() - 1;
        for (int i = 0; i <= last; i++) {
            Comparison comparison = comparisons.get(i);
            boolean decides = any == wanted || i == last;
            boolean when = decides ? wanted : any;
            Opcode opcode = when ? comparison.branch() : comparison.inverse();
            code.branch(line, opcode, comparison.left(), comparison.right(), decides ? target : behind);
        }
        layout.place(behind, line);
    }
}
