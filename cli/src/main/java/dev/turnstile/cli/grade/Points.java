package dev.turnstile.cli.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers of points. */
final class Points {
    private static final int MOST_DIGITS = 3;

    private Points() {}

    /** With as many digits as it takes, and no more than three behind the point. */
    static String text(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(MOST_DIGITS, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
