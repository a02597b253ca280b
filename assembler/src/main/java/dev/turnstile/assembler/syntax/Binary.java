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
        if (a.problem() != null) {
            return a;
        }
        Value b = right.evaluate();
        if (b.problem() != null) {
            return b;
        }
        if (a.isNumber() && b.isNumber()) {
            return operator.apply(a.number(), b.number());
        }
        if (operator == Operator.ADD && (a.isNumber() || b.isNumber())) {
            return (a.isNumber() ? b : a).with(a.number() + b.number());
        }
        if (operator == Operator.SUBTRACT && b.isNumber()) {
            return a.with(a.number() - b.number());
        }
        @Nullable Base from = a.base();
        @Nullable Base to = b.base();
        if (from != null && to != null && a.minus() == null && b.minus() == null) {
            if (from.equals(to) && (operator == Operator.SUBTRACT || operator.isComparison())) {
                return operator.apply(a.number(), b.number());
            }
            if (operator == Operator.SUBTRACT) {
                return new Value(from, to, a.number() - b.number(), null);
            }
        }
        return Value.none("'" + operator.symbol + "' can't be computed for " + describe(from) + " and " + describe(to));
    }

    private static String describe(@Nullable Base base) {
        return base == null ? "a number" : base.description();
    }
}
