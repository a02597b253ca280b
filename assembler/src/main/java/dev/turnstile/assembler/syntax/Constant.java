package dev.turnstile.assembler.syntax;

/** A number in an expression. */
public record Constant(long number) implements Expression {
    /** The number 0. */
    public static final Constant ZERO = new Constant(0);

    @Override
    public Value evaluate() {
        return Value.of(number);
    }
}
