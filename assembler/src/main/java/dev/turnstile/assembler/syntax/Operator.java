package dev.turnstile.assembler.syntax;

/** The operators between two operands, with the ranks of GNU as; a higher rank binds tighter. */
enum Operator {
    LOGICAL_OR("||", 1),
    LOGICAL_AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    LESS_EQUAL("<=", 3),
    GREATER_EQUAL(">=", 3),
    LESS("<", 3),
    GREATER(">", 3),
    ADD("+", 4),
    SUBTRACT("-", 4),
    AND("&", 5),
    OR("|", 5),
    XOR("^", 5),
    OR_NOT("!", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    MODULO("%", 6),
    SHIFT_LEFT("<<", 6),
    SHIFT_RIGHT(">>", 6);

    final String symbol;
    final int rank;

    Operator(String symbol, int rank) {
        this.symbol = symbol;
        this.rank = rank;
    }

    /** Applies it to two numbers of 64 bits; comparisons give -1 for true. */
    Value apply(long a, long b) {
        return switch (this) {
            case LOGICAL_OR -> Value.of(a != 0 || b != 0 ? 1 : 0);
            case LOGICAL_AND -> Value.of(a != 0 && b != 0 ? 1 : 0);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            case ADD -> Value.of(a + b);
            case SUBTRACT -> Value.of(a - b);
            case AND -> Value.of(a & b);
            case OR -> Value.of(a | b);
            case XOR -> Value.of(a ^ b);
            case OR_NOT -> Value.of(a | ~b);
            case MULTIPLY -> Value.of(a * b);
            case DIVIDE -> b == 0 ? Value.none("division by zero") : Value.of(a / b);
            case MODULO -> b == 0 ? Value.none("division by zero") : Value.of(a % b);
            case SHIFT_LEFT -> Value.of(b < 0 || b > 63 ? 0 : a << b);
            case SHIFT_RIGHT -> Value.of(b < 0 || b > 63 ? 0 : a >>> b);
        };
    }

    private static Value truth(boolean condition) {
        return Value.of(condition ? -1 : 0);
    }

    boolean isComparison() {
        return rank == EQUAL.rank;
    }
}
