package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.TrapCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All of a machine's state but memory and TLB as a row of numbers: registers, control registers, counters, virtual time, output,
 * and what waits to happen. {@link #NAMES} and {@link #read} are the two halves of one list.
 */
final class StateVector {
    private static final ControlRegister[] CONTROL = ControlRegister.values();
    private static final Counter[] COUNTERS = Counter.values();
    private static final int CAUSES = TrapCause.values().length;

    /** What the numbers are, in their order. */
    private static final List<String> NAMES = names();

    /** Which numbers change when an access is translated. */
    private static final BitSet TRANSLATIONS = Stream.of(
                    Counter.CYCLES, Counter.ITLB_MISSES, Counter.DTLB_MISSES, Counter.WALK_READS)
            .map(counter -> NAMES.indexOf(counter.label()))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** An odd number without a pattern: 2^64 divided by the golden ratio. */
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

    private final long[] values = new long[NAMES.size()];

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("pc"));
        names.addAll(Register.names());
        Stream.of(CONTROL).map(ControlRegister::label).forEach(names::add);
        names.addAll(List.of("waiting", "locked up", "reservation"));
        Stream.of(COUNTERS).map(Counter::label).forEach(names::add);
        names.add("flushes_all");
        Stream.of(TrapCause.values())
                .map(cause -> "traps: " + cause.name().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        names.addAll(List.of(
                "next deadline",
                "output bytes",
                "output digest",
                "log bytes",
                "log digest",
                "file bytes",
                "file digest"));
        return List.copyOf(names);
    }

    /** Takes over the present state of a machine. */
    void read(Subject subject) {
        Hart hart = subject.machine().hart();
        EventCounts counts = hart.counts();
        int n = 0;
        values[n++] = hart.pc;
        for (int i = 0; i < Register.COUNT; i++) {
            values[n++] = hart.registers[i];
        }
        for (int i = 0; i < CONTROL.length; i++) {
            values[n++] = hart.readControl(i);
        }
        values[n++] = hart.waiting ? 1 : 0;
        values[n++] = hart.isLockedUp() ? 1 : 0;
        values[n++] = hart.reservation;
        for (int i = 0; i < COUNTERS.length; i++) {
            values[n++] = hart.counter(i);
        }
        values[n++] = counts.flushesAll;
        for (int i = 0; i < CAUSES; i++) {
            values[n++] = counts.traps(i);
        }
        values[n++] = subject.machine().nextDeadline();
        values[n++] = subject.output().count();
        values[n++] = subject.output().digest();
        values[n++] = subject.log().count();
        values[n++] = subject.log().digest();
        values[n++] = subject.written().count();
        values[n] = subject.written().digest();
    }

    /** Whether all numbers are those of the other. */
    boolean sameAs(StateVector other) {
        return Arrays.equals(values, other.values);
    }

    /**
     * A number that differs, but for bad luck, if the numbers differ, those aside that count translations: where an engine hands an
     * access over to another, it may have been translated, and counted, but not been done.
     */
    long digest() {
        long digest = 0;
        for (int i = 0; i < values.length; i++) {
            if (!TRANSLATIONS.get(i)) {
                digest = (Long.rotateLeft(digest, 7) ^ values[i]) * MIX;
            }
        }
        return digest;
    }

    /** A table of these three moments: a line for each number, with a mark where the last two differ. */
    static List<String> table(StateVector before, StateVector reference, StateVector candidate) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", "before", "reference", "candidate", false));
        for (int i = 0; i < NAMES.size(); i++) {
            long here = reference.values[i];
            long there = candidate.values[i];
            lines.add(row(NAMES.get(i), text(before.values[i]), text(here), text(there), here != there));
        }
        return lines;
    }

    /** A line of such a table. */
    static String row(String name, String before, String reference, String candidate, boolean differs) {
        return String.format(
                        Locale.ROOT,
                        "%s %-28s %16s %16s %16s",
                        differs ? Divergence.MARK : " ",
                        name,
                        before,
                        reference,
                        candidate)
                .stripTrailing();
    }

    /** Hexadecimal, as a word if it is one: that is how one reads an address or a register, and it does for a count. */
    private static String text(long value) {
        return value == (int) value
                ? String.format(Locale.ROOT, "%08x", (int) value)
                : String.format(Locale.ROOT, "%016x", value);
    }
}
