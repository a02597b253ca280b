package dev.turnstile.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link Main}: options of ours, and the rest, which is JMH's.
 *
 * @param peers peers to measure beside the engines
 * @param json where to write the results as JSON; null for nowhere
 * @param update the Markdown page to put the table into; null for none
 * @param quick whether a first impression will do
 * @param jmh what is left over
 */
record Arguments(
        Set<String> peers, @Nullable Path json, @Nullable Path update, boolean quick, List<String> jmh) {
    static final String HELP = """
            Usage: bench [NAMES...] [OPTIONS] [JMH OPTIONS]

            Measures cost centres of the machine, and other ways to do the same work, side by side.
            Progress goes to stderr, the table to stdout.

              NAMES          regular expressions; a workload is COST-CENTRE/VARIANT, such as null-trap/full,
                             and is measured if one of them is found in it (-l lists them all)
              --peer NAME    also measure a peer: qemu, native (the host's gcc, and its system call) or java
                             (plain Java); may be given several times
              --quick        few and short measurements, for a first impression
              --json FILE    write all samples, guest events, machine and JDK
              --update FILE  put the table between the markers of a page of Markdown; workloads that are not
                             measured keep what this machine and JDK have measured before
              -h             show JMH's options, too

            """;

    static final Set<String> PEERS = Set.of("java", "native", "qemu");

    /**
     * Takes the options of ours out.
     *
     * @throws UsageException if one of them lacks its value or has a wrong one
     */
    static Arguments parse(String... arguments) throws UsageException {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Set<String> peers = new TreeSet<>();
        List<String> jmh = new ArrayList<>();
        Path json = null;
        Path update = null;
        boolean quick = false;
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--peer" -> peers.add(peer(value(argument, left)));
                case "--json" -> json = Path.of(value(argument, left));
                case "--update" -> update = Path.of(value(argument, left));
                case "--quick" -> quick = true;
                case "--help" -> jmh.add("-h");
                default -> jmh.add(argument);
            }
        }
        return new Arguments(peers, json, update, quick, jmh);
    }

    private static String value(String option, Deque<String> left) throws UsageException {
        if (left.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return left.removeFirst();
    }

    private static String peer(String name) throws UsageException {
        if (!PEERS.contains(name)) {
            throw new UsageException(
                    "no such peer: " + name + "; there are " + String.join(", ", new TreeSet<>(PEERS)));
        }
        return name;
    }

    /** The command line is wrong; the message says how. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}
