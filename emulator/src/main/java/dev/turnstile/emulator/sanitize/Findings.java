package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.sanitize.Report.Earlier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collects reports; the same mistake at the same place is reported once. */
final class Findings {
    /** So many are kept; a guest that makes more of them has been told enough. */
    static final int MOST = 1000;

    private final Hart hart;
    private final IntFunction<Place> places;
    private final Consumer<Report> listener;
    private final Set<List<Object>> known = new HashSet<>();

    /**
     * @param places names addresses
     * @param listener is told of each report
     */
    Findings(Hart hart, IntFunction<Place> places, Consumer<Report> listener) {
        this.hart = hart;
        this.places = places;
        this.listener = listener;
    }

    /**
     * Reports a mistake, unless it has been.
     *
     * @param trace where: addresses, the nearest first
     */
    void add(Kind kind, @Nullable String device, int[] trace, String message, Moment... before) {
        if (known.size() == MOST) {
            return;
        }
        List<Earlier> earlier = Arrays.stream(before)
                .map(moment -> new Earlier(moment.what(), moment.instructions(), named(moment.trace())))
                .toList();
        Report report = new Report(kind, device, hart.instructions, message, named(trace), earlier);
        // By name, because modules may come to lie where others have lain.
        if (known.add(Arrays.asList(kind, device, nearest(report), report.place()))) {
            listener.accept(report);
        }
    }

    private static @Nullable Place nearest(Report report) {
        return report.calls().isEmpty() ? null : report.calls().get(0);
    }

    private List<Place> named(int[] trace) {
        return Arrays.stream(trace).mapToObj(places).toList();
    }
}
