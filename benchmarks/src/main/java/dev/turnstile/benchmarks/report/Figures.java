package dev.turnstile.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How figures are written: three digits that matter, no more. */
final class Figures {
    private static final List<String> UNITS = List.of("ns", "us", "ms", "s");
    private static final double THOUSAND = 1e3;

    private Figures() {}

    /** A time given in nanoseconds, with its unit. */
    static String time(double nanoseconds) {
        int unit = 0;
        double value = nanoseconds;
        while (value >= THOUSAND && unit + 1 < UNITS.size()) {
            value /= THOUSAND;
            unit++;
        }
        return number(value) + " " + UNITS.get(unit);
    }

    /** The nanoseconds of what {@link #time} has written. */
    static double nanoseconds(String time) {
        int blank = time.indexOf(' ');
        int unit = UNITS.indexOf(time.substring(blank + 1));
        return Double.parseDouble(time.substring(0, blank)) * Math.pow(THOUSAND, unit);
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
