package dev.turnstile.assembler.structured;

import dev.turnstile.assembler.instruction.Code;
import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.List;

/**
 * The run-time {@code if}, {@code while}, {@code repeat}, {@code loop} and {@code switch}: each becomes the branches that one would have written by hand.
 */
public final class ControlFlow {
    /** All words that this class gives a meaning. */
    public static final List<String> WORDS = List.of(
            "if",
            "elseif",
            "else",
            "endif",
            "while",
            "endwhile",
            "repeat",
            "until",
            "loop",
            "endloop",
            "break",
            "continue",
            "switch",
            "case",
            "default",
            "endswitch");

    private static final int MAX_DEPTH = 200;

    private final Layout layout;
    private final OperandParser operands;
    private final Numbers numbers;
    private final Code code;
    private final List<Block> blocks = new ArrayList<>();

    public ControlFlow(Layout layout, OperandParser operands, Numbers numbers, Code code) {
        this.layout = layout;
        this.operands = operands;
        this.numbers = numbers;
        this.code = code;
    }

    /** Assembles a structured statement; says whether the word is one. */
    public boolean assemble(String word, Cursor cursor) {
        switch (word) {
            case "if" -> beginIf(cursor);
            case "elseif" -> alternativeIf(cursor);
            case "else" -> alternative(cursor);
            case "endif" -> endIf(cursor);
            case "while" -> beginWhile(cursor);
            case "endwhile" -> endWhile(cursor);
            case "repeat", "loop" -> beginLoop(word, cursor);
            case "until" -> endRepeat(cursor);
            case "endloop" -> endLoop(cursor);
            case "break" -> leaveLoop(cursor, true);
            case "continue" -> leaveLoop(cursor, false);
            case "switch" -> beginSwitch(cursor);
            case "case" -> alternativeCase(cursor);
            case "default" -> defaultCase(cursor);
            case "endswitch" -> endSwitch(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Block open(Block.Kind kind, Cursor cursor) {
        if (blocks.size() >= MAX_DEPTH) {
            throw cursor.error("more than " + MAX_DEPTH + " nested statements");
        }
        Block block = new Block(kind, cursor.line());
        blocks.add(block);
        return block;
    }

    /** The innermost block, which has to be of a kind. */
    private Block innermost(Block.Kind kind, String word, Cursor cursor) {
        Block block = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (block == null || block.kind != kind) {
            String open = block == null
                    ? ""
                    : "; the '" + block.kind.opening + "' of line " + block.opened.number() + " is open";
            throw cursor.errorFrom(
                    cursor.column() - word.length(), "'" + word + "' without '" + kind.opening + "'" + open);
        }
        return block;
    }

    private Block close(Block.Kind kind, Cursor cursor) {
        Block block = innermost(kind, kind.closing, cursor);
        blocks.remove(blocks.size() - 1);
        return block;
    }

    private void beginIf(Cursor cursor) {
        Block block = open(Block.Kind.IF, cursor);
        Condition.parse(cursor, operands).branchIfFalse(code, layout, block.next);
    }

    private void alternativeIf(Cursor cursor) {
        Block block = nextAlternative(Block.Kind.IF, "elseif", cursor);
        Condition.parse(cursor, operands).branchIfFalse(code, layout, block.next);
    }

    private void alternative(Cursor cursor) {
        nextAlternative(Block.Kind.IF, "else", cursor).lastAlternative = true;
    }

    /** Ends the alternative before, and begins the next where the one before goes if it is not chosen. */
    private Block nextAlternative(Block.Kind kind, String word, Cursor cursor) {
        Block block = innermost(kind, word, cursor);
        if (block.lastAlternative) {
            String last = kind == Block.Kind.IF ? "else" : "default";
            throw cursor.errorFrom(cursor.column() - word.length(), "'" + word + "' behind '" + last + "'");
        }
        if (layout.reachable()) {
            code.jump(cursor.line(), block.end);
        }
        layout.place(block.next, cursor.line());
        block.next = SymbolTable.anonymous();
        return block;
    }

    private void endIf(Cursor cursor) {
        Block block = close(Block.Kind.IF, cursor);
        layout.place(block.next, cursor.line());
        layout.place(block.end, cursor.line());
    }

    private void beginWhile(Cursor cursor) {
        Block block = open(Block.Kind.WHILE, cursor);
        block.condition = Condition.parse(cursor, operands);
        code.jump(cursor.line(), block.test);
        placeBody(block, cursor.line());
    }

    private void endWhile(Cursor cursor) {
        Block block = close(Block.Kind.WHILE, cursor);
        layout.place(block.test, cursor.line());
        if (block.condition != null) {
            block.condition.branchIfTrue(code, layout, block.body);
        }
        layout.place(block.end, cursor.line());
    }

    private void beginLoop(String word, Cursor cursor) {
        Block block = open(word.equals("loop") ? Block.Kind.LOOP : Block.Kind.REPEAT, cursor);
        placeBody(block, cursor.line());
    }

    /** The end of a loop refers to its body, so control gets there. */
    private void placeBody(Block block, Line line) {
        block.body.refer();
        layout.place(block.body, line);
    }

    private void endRepeat(Cursor cursor) {
        Block block = close(Block.Kind.REPEAT, cursor);
        layout.place(block.test, cursor.line());
        Condition.parse(cursor, operands).branchIfFalse(code, layout, block.body);
        layout.place(block.end, cursor.line());
    }

    private void endLoop(Cursor cursor) {
        Block block = close(Block.Kind.LOOP, cursor);
        layout.place(block.test, cursor.line());
        if (layout.reachable()) {
            code.jump(cursor.line(), block.body);
        }
        layout.place(block.end, cursor.line());
    }

    /** {@code break} and {@code continue}, of the innermost loop or one further out. */
    private void leaveLoop(Cursor cursor, boolean forGood) {
        String word = forGood ? "break" : "continue";
        int column = cursor.column() - word.length();
        int count = cursor.atEnd() ? 1 : numbers.parse(cursor, "the number of loops", 1, MAX_DEPTH);
        int loops = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind.isLoop() && ++loops == count) {
                Symbol target = forGood ? block.end : block.test;
                code.jump(cursor.line(), target);
                return;
            }
        }
        String where = loops == 0 ? "outside of a loop" : "leaves " + count + " loops, but there are only " + loops;
        throw cursor.errorFrom(column, "'" + word + "' " + where);
    }

    private void beginSwitch(Cursor cursor) {
        Block block = open(Block.Kind.SWITCH, cursor);
        block.register = operands.register(cursor);
        cursor.comma();
        cursor.skipBlanks();
        int column = cursor.column();
        block.scratch = operands.register(cursor);
        if (block.scratch == Register.ZERO || block.scratch == block.register) {
            throw cursor.errorFrom(
                    column, "the register for the comparisons is overwritten by each; it must be another one");
        }
    }

    private void alternativeCase(Cursor cursor) {
        Block block = firstOrNext("case", cursor);
        Symbol body = SymbolTable.anonymous();
        while (true) {
            Immediate constant = operands.immediate(cursor);
            boolean last = !cursor.accept(',');
            compare(block, constant, last ? Opcode.BNE : Opcode.BEQ, last ? block.next : body, cursor.line());
            if (last) {
                break;
            }
        }
        layout.place(body, cursor.line());
    }

    private void compare(Block block, Immediate constant, Opcode branch, Symbol target, Line line) {
        Value value = constant.value().evaluate();
        int register = Register.ZERO;
        if (!value.isNumber() || value.number() != 0) {
            code.loadImmediate(line, block.scratch, constant);
            register = block.scratch;
        }
        code.branch(line, branch, block.register, register, target);
    }

    private void defaultCase(Cursor cursor) {
        firstOrNext("default", cursor).lastAlternative = true;
    }

    private Block firstOrNext(String word, Cursor cursor) {
        Block block = innermost(Block.Kind.SWITCH, word, cursor);
        if (!block.started) {
            block.started = true;
            return block;
        }
        return nextAlternative(Block.Kind.SWITCH, word, cursor);
    }

    private void endSwitch(Cursor cursor) {
        Block block = close(Block.Kind.SWITCH, cursor);
        layout.place(block.next, cursor.line());
        layout.place(block.end, cursor.line());
    }

    /** Reports and forgets the statements that are open at the end of a procedure or of the source. */
    public void finish() {
        if (blocks.isEmpty()) {
            return;
        }
        Block block = blocks.get(blocks.size() - 1);
        blocks.clear();
        String problem = "'" + block.kind.opening + "' without '" + block.kind.closing + "'";
        throw new StatementError(block.opened, 0, block.opened.code().length(), problem);
    }
}
