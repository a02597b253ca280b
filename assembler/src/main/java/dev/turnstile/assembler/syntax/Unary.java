package dev.turnstile.assembler.syntax;

/** An operand and one of the signs {@code - ~ !} before it. */
record Unary(char sign, Expression operand) implements Expression {
    static Expression of(char sign, Expression operand) {
        Expression whole = new Unary(sign, operand);
        return operand instanceof Constant ? new Constant(whole.evaluate().number()) : whole;
    }

    @Override
    public Value evaluate() {
        Value value = operand.evaluate();
        if (value.problem() != null) {
            return value;
        }
        if (value.base() != null) {
            return Value.none(
                    "'" + sign + "' can't be computed for " + value.base().description());
        }
        long number = value.number();
        return Value.of(
                switch (sign) {
                    case '-' -> -number;
                    case '~' -> ~number;
                    default -> number == 0 ? 1 : 0;
                });
    }

    @Override
    public int depth() {
        return operand.depth() + 1;
    }
}
