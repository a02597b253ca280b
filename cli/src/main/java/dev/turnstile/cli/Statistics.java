package dev.turnstile.cli;

import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Counter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What a run has counted, for people and for programs. All of it but the host's time is the same in every run. */
final class Statistics {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final double hostSeconds;
    private final int exitStatus;

    Statistics(Hart hart, long hostNanoseconds, int exitStatus) {
        EventCounts events = hart.counts();
        counts.put("instructions", hart.instructions);
        counts.put("cycles", hart.counter(Counter.CYCLES.number()));
        counts.put("tlb_misses", events.itlbMisses + events.dtlbMisses);
        counts.put("page_walk_reads", events.walkReads);
        counts.put("refills", events.refills);
        counts.put("traps", events.exceptions());
        counts.put("interrupts", events.interrupts());
        counts.put("flushes", events.flushes());
        counts.put("mode_switches", events.modeSwitches);
        counts.put("dma_bytes", hart.counter(Counter.DMA_BYTES.number()));
        this.hostSeconds = hostNanoseconds / 1e9;
        this.exitStatus = exitStatus;
    }

    void print(MachineOptions.StatisticsFormat format, PrintWriter out) {
        switch (format) {
            case json -> out.println(json());
            case text -> printText(out);
        }
        out.flush();
    }

    String json() {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        counts.forEach((name, count) -> members.add('"' + name + "\": " + count));
        members.add(String.format(Locale.ROOT, "\"host_seconds\": %.6f", hostSeconds));
        members.add("\"exit_status\": " + exitStatus);
        return members.toString();
    }

    private void printText(PrintWriter out) {
        counts.forEach((name, count) -> out.printf(Locale.ROOT, "%-16s %,18d%n", name.replace('_', ' '), count));
        out.printf(Locale.ROOT, "%-16s %18.3f s%n", "host time", hostSeconds);
        out.printf(
                Locale.ROOT,
                "%-16s %18.1f MIPS%n",
                "speed",
                counts.getOrDefault("instructions", 0L) / hostSeconds / 1e6);
        out.printf(Locale.ROOT, "%-16s %,18d%n", "exit status", exitStatus);
    }
}
