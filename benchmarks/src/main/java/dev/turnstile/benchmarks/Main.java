package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.peer.BatchTimer;
import dev.turnstile.benchmarks.peer.Native;
import dev.turnstile.benchmarks.peer.Peer;
import dev.turnstile.benchmarks.peer.Qemu;
import dev.turnstile.benchmarks.report.Document;
import dev.turnstile.benchmarks.report.Report;
import dev.turnstile.benchmarks.tool.MissingTool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** The entry of {@code turnstile bench}. Exit status: 2 for wrong usage, 1 if something can't be measured. */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    /** Measures what the arguments ask for; see {@link Arguments#HELP}. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            Arguments ours = Arguments.parse(arguments);
            CommandLineOptions options = new CommandLineOptions(ours.jmh().toArray(String[]::new));
            if (options.shouldHelp()) {
                System.out.print(Arguments.HELP);
                options.showHelp();
                return 0;
            }
            Jmh jmh = new Jmh(options, ours.quick());
            List<Workload> workloads = selected(jmh.workloads(), options);
            if (options.shouldList()) {
                workloads.forEach(workload -> System.out.println(workload.name()));
                return 0;
            }
            if (workloads.isEmpty()) {
                throw new Arguments.UsageException("no workload has such a name; -l lists them");
            }
            if (ours.update() != null) {
                Document.check(ours.update());
            }
            measure(ours, jmh, workloads);
            return 0;
        } catch (Arguments.UsageException | CommandLineOptionException | PatternSyntaxException e) {
            System.err.println("bench: " + e.getMessage());
            return USAGE;
        } catch (IOException | RunnerException e) {
            System.err.println("bench: " + e.getMessage());
            return FAILED;
        }
    }

    private static List<Workload> selected(List<Workload> all, CommandLineOptions options) {
        Predicate<String> wanted = options.getIncludes().isEmpty() ? name -> true : anyOf(options.getIncludes());
        Predicate<String> excluded = anyOf(options.getExcludes());
        return all.stream()
                .filter(workload -> !workload.type().equals(PlainJava.class.getName()))
                .filter(workload -> wanted.test(workload.name()) && !excluded.test(workload.name()))
                .toList();
    }

    private static Predicate<String> anyOf(List<String> expressions) {
        List<Predicate<String>> tests = expressions.stream()
                .map(expression -> Pattern.compile(expression).asPredicate())
                .toList();
        return name -> tests.stream().anyMatch(test -> test.test(name));
    }

    private static void measure(Arguments arguments, Jmh jmh, List<Workload> workloads)
            throws IOException, RunnerException {
        List<Peer> peers = new ArrayList<>();
        try {
            for (String name : arguments.peers()) {
                addPeer(name, peers);
            }
            BatchTimer timer = arguments.quick() ? BatchTimer.QUICK : BatchTimer.THOROUGH;
            Session session = new Session(jmh, peers, arguments.peers().contains(PlainJava.NAME), timer);
            List<String> all = jmh.workloads().stream().map(Workload::name).toList();
            Report report = session.run(workloads, measured -> keep(measured, arguments, all));
            System.out.print(report.table().text());
            report.summary().forEach(System.out::println);
        } finally {
            for (Peer peer : peers) {
                peer.close();
            }
        }
    }

    /** Writes what has been measured so far to where it is wanted. */
    private static void keep(Report report, Arguments arguments, List<String> all) throws IOException {
        if (arguments.json() != null) {
            report.writeJson(arguments.json());
        }
        if (arguments.update() != null) {
            Document.update(arguments.update(), report, all);
        }
    }

    /** Builds a peer; one that can't be had on this machine is left out, with a word why. */
    private static void addPeer(String name, List<Peer> peers) throws IOException {
        try {
            switch (name) {
                case Qemu.NAME -> peers.add(new Qemu());
                case Native.NAME -> peers.add(new Native());
                default -> {
                    // plain Java is no process of its own
                }
            }
        } catch (MissingTool e) {
            System.err.println("bench: skipping a peer: " + e.getMessage());
        }
    }
}
