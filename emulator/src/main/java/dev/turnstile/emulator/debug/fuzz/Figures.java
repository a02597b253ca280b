package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.emulator.debug.CodeView;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.TrapCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What random programs have done so far: how much, and whether everything that can happen has happened. */
public final class Figures {
    private static final Opcode[] OPCODES = Opcode.values();
    private static final TrapCause[] CAUSES = TrapCause.values();

    private final long[] opcodes = new long[OPCODES.length];
    private final long[] traps = new long[CAUSES.length];
    private final long[] counters = new long[Counter.values().length];
    private long programs;
    private long instructions;

    Figures() {}

    /** Notes the instruction that a machine will do next. */
    void sample(Machine machine) {
        OptionalInt word = CodeView.next(machine);
        @Nullable Opcode opcode = word.isPresent() ? Opcode.decode(word.getAsInt()) : null;
        if (opcode != null) {
            opcodes[opcode.ordinal()]++;
        }
    }

    /** Notes that a program has ended, of which each engine has done so many steps. */
    void ended(Machine machine, long steps) {
        programs++;
        instructions += steps;
        EventCounts counts = machine.hart().counts();
        for (int i = 0; i < traps.length; i++) {
            traps[i] += counts.traps(i);
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i] += machine.hart().counter(i);
        }
    }

    /** Programs that have ended. */
    public long programs() {
        return programs;
    }

    /** Instructions that each engine has executed. */
    public long instructions() {
        return instructions;
    }

    /** Traps of a cause. */
    public long traps(TrapCause cause) {
        return traps[cause.number()];
    }

    /** What the machines have counted. */
    public long count(Counter counter) {
        return counters[counter.number()];
    }

    /** The opcodes at which no slice has ended yet; with enough slices, those that are never executed. */
    public List<Opcode> opcodesNotSeen() {
        return Arrays.stream(OPCODES).filter(o -> opcodes[o.ordinal()] == 0).toList();
    }

    /** All of it, for people: a line each. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        lines.add(line("programs", programs));
        lines.add(line("instructions, each engine", instructions));
        for (Counter counter : Counter.values()) {
            if (counter != Counter.INSTRUCTIONS) {
                lines.add(line(counter.label(), count(counter)));
            }
        }
        for (TrapCause cause : CAUSES) {
            lines.add(line("traps: " + cause.name().toLowerCase(Locale.ROOT), traps(cause)));
        }
        int seen = OPCODES.length - opcodesNotSeen().size();
        lines.add(line("opcodes seen, of " + OPCODES.length, seen));
        return lines;
    }

    private static String line(String name, long value) {
        return String.format(Locale.ROOT, "%-28s %,16d", name, value);
    }
}
