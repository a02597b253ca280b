package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.costs.Compute;
import dev.turnstile.benchmarks.guest.Counted;
import dev.turnstile.benchmarks.peer.BatchTimer;
import dev.turnstile.benchmarks.peer.Peer;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.benchmarks.report.Host;
import dev.turnstile.benchmarks.report.Report;
import dev.turnstile.benchmarks.report.Result;
import dev.turnstile.benchmarks.report.Timing;
import dev.turnstile.benchmarks.tool.MissingTool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.RunnerException;

/**
 * One run over a list of workloads. Each is measured on every engine and then on every peer before the next one comes: on a
 * shared machine only figures that were taken close together can be compared.
 */
final class Session {
    /** Takes what has been measured so far, whenever it has become more. */
    interface Listener {
        void measured(Report report) throws IOException;
    }

    private final Jmh jmh;
    private final List<Peer> peers;
    private final boolean plainJava;
    private final BatchTimer timer;
    private final List<Result> results = new ArrayList<>();
    private final Set<String> engines = new TreeSet<>(Report.ENGINE_ORDER);
    private final Set<String> others = new LinkedHashSet<>();

    Session(Jmh jmh, List<Peer> peers, boolean plainJava, BatchTimer timer) {
        this.jmh = jmh;
        this.peers = peers;
        this.plainJava = plainJava;
        this.timer = timer;
    }

    /** Measures; a run of hours that is broken off has not been in vain if the listener keeps what it is given. */
    Report run(List<Workload> workloads, Listener listener) throws IOException, RunnerException {
        int begun = 0;
        for (Workload workload : workloads) {
            System.err.printf("bench: %d of %d: %s%n", ++begun, workloads.size(), workload.name());
            try {
                measure(workload);
                listener.measured(report());
            } catch (MissingTool e) {
                System.err.println("bench: skipping " + workload.name() + ": " + e.getMessage());
            }
        }
        return report();
    }

    private Report report() {
        return new Report(Host.present(), List.copyOf(engines), List.copyOf(others), List.copyOf(results));
    }

    private void measure(Workload workload) throws IOException, RunnerException {
        Batch batch = workload.instance() instanceof Counted counted ? counted.count() : Batch.PLAIN;
        List<Timing> ours = jmh.measure(workload, batch.operations());
        List<Timing> theirs = peers(workload);
        ours.forEach(timing -> engines.add(timing.subject()));
        theirs.forEach(timing -> others.add(timing.subject()));
        List<Timing> all = new ArrayList<>(ours);
        all.addAll(theirs);
        results.add(new Result(workload.name(), batch.events(), all));
    }

    private List<Timing> peers(Workload workload) throws IOException, RunnerException {
        List<Timing> timings = new ArrayList<>();
        if (plainJava && workload.type().equals(Compute.class.getName())) {
            timings.addAll(jmh.measure(new Workload(PlainJava.class.getName(), workload.variant()), 1));
        }
        for (Peer peer : peers) {
            if (peer.workloads().contains(workload.name())) {
                System.err.printf("bench: %s on %s%n", workload.name(), peer.name());
                timings.add(new Timing(peer.name(), timer.measure(peer, workload.name())));
            }
        }
        return timings;
    }
}
