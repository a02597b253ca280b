package dev.turnstile.assembler.instruction;

import dev.turnstile.assembler.layout.Field;
import dev.turnstile.assembler.layout.Immediate;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.ExpressionParser;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the operands of instructions. */
public final class OperandParser {
    private static final String MODIFIERS = "%hi, %lo, %pcrel_hi, %pcrel_lo or %got_pcrel_hi";

    private final ExpressionParser expressions;
    private final Registers registers;

    public OperandParser(ExpressionParser expressions, Registers registers) {
        this.expressions = expressions;
        this.registers = registers;
    }

    /** The names of registers. */
    public Registers registers() {
        return registers;
    }

    /** A register that has to be there. */
    public int register(Cursor cursor) {
        int number = acceptRegister(cursor);
        if (number >= 0) {
            return number;
        }
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.acceptName();
        if (name == null) {
            throw cursor.error("expected a register");
        }
        throw cursor.errorFrom(column, "no such register: '" + name + "'" + Suggestion.among(registers.names(), name));
    }

    /** Passes a register if one is next and gives its number, else -1. */
    public int acceptRegister(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.acceptName();
        int number = name == null ? -1 : registers.number(name);
        if (number < 0) {
            cursor.moveTo(column);
        }
        return number;
    }

    /** Whether a word that could be a register is next. */
    public boolean atRegister(Cursor cursor) {
        char c = cursor.peek();
        if (!Cursor.isNameCharacter(c) || c >= '0' && c <= '9') {
            return false;
        }
        int column = cursor.column();
        boolean register = acceptRegister(cursor) >= 0;
        cursor.moveTo(column);
        return register;
    }

    /** An expression, with {@code %hi} and the like if the source says so. */
    public Immediate immediate(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        Field field = Field.NUMBER;
        Expression value;
        if (cursor.peek() == '%') {
            cursor.skip();
            String modifier = cursor.name(MODIFIERS);
            field = switch (modifier) {
                case "hi" -> Field.HI16;
                case "lo" -> Field.LO16;
                case "pcrel_hi" -> Field.PCREL_HI16;
                case "pcrel_lo" -> Field.PCREL_LO16;
                case "got_pcrel_hi" -> Field.GOT_HI16;
                default -> throw cursor.errorFrom(column, "expected " + MODIFIERS + ", found '%" + modifier + "'");
            };
            cursor.expect('(');
            value = expressions.parse(cursor);
            cursor.expect(')');
        } else {
            value = expressions.parse(cursor);
        }
        return finish(cursor, column, field, value);
    }

    /** An expression of which a certain part is meant. */
    public Immediate immediate(Cursor cursor, Field field) {
        cursor.skipBlanks();
        int column = cursor.column();
        return finish(cursor, column, field, expressions.parse(cursor));
    }

    private static Immediate finish(Cursor cursor, int column, Field field, Expression value) {
        int end = cursor.column();
        return new Immediate(value, field, cursor.line(), column, Math.max(1, end - column));
    }

    /** Whether {@code (register)} is next. */
    public boolean atBase(Cursor cursor) {
        if (cursor.peek() != '(') {
            return false;
        }
        int column = cursor.column();
        cursor.skip();
        boolean base = acceptRegister(cursor) >= 0 && cursor.peek() == ')';
        cursor.moveTo(column);
        return base;
    }

    /** A register in parentheses. */
    public int base(Cursor cursor) {
        cursor.expect('(');
        int register = register(cursor);
        cursor.expect(')');
        return register;
    }

    /** The number of a control register, by name or as a number. */
    public int controlRegister(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.acceptName();
        @Nullable ControlRegister register = name == null ? null : ControlRegister.of(name);
        if (register != null) {
            return register.number();
        }
        return named(cursor, column, name, "control register", controlRegisterNames());
    }

    /** The number of a counter, by name or as a number. */
    public int counter(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.acceptName();
        int number = name == null ? -1 : Counter.number(name);
        return number >= 0 ? number : named(cursor, column, name, "counter", counterNames());
    }

    private int named(Cursor cursor, int column, @Nullable String name, String kind, List<String> candidates) {
        cursor.moveTo(column);
        Immediate immediate = immediate(cursor);
        var value = immediate.value().evaluate();
        if (!value.isNumber()) {
            String found = name == null ? "" : ": '" + name + "'" + Suggestion.among(candidates, name);
            throw immediate.error("no such " + kind + found);
        }
        if (value.number() < 0 || value.number() > 0xffff) {
            throw immediate.error("the number of a " + kind + " is between 0 and 65535");
        }
        return (int) value.number();
    }

    private static List<String> controlRegisterNames() {
        List<String> names = new ArrayList<>();
        for (ControlRegister register : ControlRegister.values()) {
            names.add(register.label());
        }
        return names;
    }

    private static List<String> counterNames() {
        List<String> names = new ArrayList<>();
        for (Counter counter : Counter.values()) {
            names.add(counter.label());
            names.add(counter.label() + "h");
        }
        return names;
    }
}
