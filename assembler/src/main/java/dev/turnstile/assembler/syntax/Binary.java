package dev.turnstile.assembler.syntax;

import org.jspecify.annotations.Nullable;

/** Two operands and what is to be done with them. */
record Binary(Operator operator, Expression left, Expression right, int depth) implements Expression {
    /** The simplest expression of this meaning; two constants are computed at once if that has a value. */
    static Expression of(Operator operator, Expression left, Expression right) {
        if (left instanceof Constant a && right instanceof Constant b) {
            Value value = operator.apply(a.number(), b.number());
            if (value.isNumber()) {
                return new Constant(value.number());
            }
        }
        return new Binary(operator, left, right, 1 + Math.max(left.depth(), right.depth()));
    }

    @Override
    public Value evaluate() {
        Value a = left.evaluate();
        Value b = right.evaluate();
        if (a.problem() != null || b.problem() != null) {
            return a.problem() != null ? a : b;
        }
        @Nullable Base from = a.base();
        @Nullable Base to = b.base();
        if (from == null && to == null) {
            return operator.apply(a.number(), b.number());
        }
        if (operator == Operator.ADD && (from == null || to == null)) {
            return new Value(from == null ? to : from, a.number() + b.number(), null);
        }
        if (operator == Operator.SUBTRACT && to == null) {
            return new Value(from, a.number() - b.number(), null);
        }
        if (from != null && from.equals(to) && (operator == Operator.SUBTRACT || operator.isComparison())) {
            return operator.apply(a.number(), b.number());
        }
        return Value.none("'" + operator.symbol + "' can't be computed for " + describe(from) + " and " + describe(to));
    }

    private static String describe(@Nullable Base base) {
        return base == null ? "a number" : base.description();
    }
}
