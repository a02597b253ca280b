package dev.turnstile.emulator.sanitize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that has been found.
 *
 * @param device whose driver has made it; null if none has
 * @param instructions how many the hart had executed
 * @param message what has happened
 * @param calls where: the instruction, then the calls that have led there, the nearest first; for what a device does on its own, the place
 *     where the driver has told it to
 * @param earlier what had happened before, and where
 */
public record Report(
        Kind kind,
        @Nullable String device,
        long instructions,
        String message,
        List<Place> calls,
        List<Earlier> earlier) {
    /** Something that a report goes back to. */
    public record Earlier(String what, long instructions, List<Place> calls) {
        /** Keeps its own list. */
        public Earlier {
            calls = List.copyOf(calls);
        }
    }

    /** Keeps its own lists. */
    public Report {
        calls = List.copyOf(calls);
        earlier = List.copyOf(earlier);
    }

    /** The nearest place that is in a driver, and not in what drivers share; the nearest of all if none is. */
    public @Nullable Place place() {
        for (Place call : calls) {
            if (isOfADriver(call)) {
                return call;
            }
        }
        return calls.isEmpty() ? null : calls.get(0);
    }

    private static boolean isOfADriver(Place place) {
        String file = place.file();
        return file == null
                ? place.symbol() != null && place.symbol().contains(":")
                : !file.startsWith("guest-kernel/") || file.matches("guest-kernel/(device|loadable)/.*");
    }

    /** The whole report, for people: a line that says what, and lines that say where. */
    public String text() {
        StringBuilder text =
                new StringBuilder("sanitizer: ").append(kind.word()).append(": ");
        text.append(device == null ? "" : device + ": ").append(message).append('\n');
        text.append("  instruction ").append(instructions);
        Place place = place();
        text.append(place == null ? "" : ", in " + place).append('\n');
        append(text, calls);
        for (Earlier each : earlier) {
            text.append("  ").append(each.what).append(": instruction ").append(each.instructions);
            text.append('\n');
            append(text, each.calls);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<Place> calls) {
        String how = "    at ";
        for (Place call : calls) {
            text.append(how).append(call).append('\n');
            how = "    from ";
        }
    }
}
