package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.Value;

/** A place in a section, as an expression. */
record Address(Section section, int offset) implements Expression {
    @Override
    public Value evaluate() {
        return Value.of(section, offset);
    }
}
