package dev.turnstile.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/** How figures are written: three digits that matter, no more. */
final class Figures {
    private Figures() {}

    /** A time given in nanoseconds, with its unit. */
    static String time(double nanoseconds) {
        if (nanoseconds < 1e3) {
            return number(nanoseconds) + " ns";
        }
        if (nanoseconds < 1e6) {
            return number(nanoseconds / 1e3) + " us";
        }
        return nanoseconds < 1e9 ? number(nanoseconds / 1e6) + " ms" : number(nanoseconds / 1e9) + " s";
    }

    /** A count of events an operation; empty if nothing was counted. */
    static String count(double count) {
        if (count == 0) {
            return "";
        }
        return count < 100 && count != Math.rint(count)
                ? String.format(Locale.ROOT, "%.2f", count)
                : String.format(Locale.ROOT, "%.0f", count);
    }

    /** A quotient or a rate, without a unit. */
    static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The mean for quotients; empty if there are none. */
    static OptionalDouble geometricMean(double... values) {
        OptionalDouble mean = Arrays.stream(values).map(Math::log).average();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
    }
}
