package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.tool.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Times a peer's workloads from outside: the times between the dots that its processes print are the samples, so that start,
 * preparation and (by leaving the first batch out) warming up drop out of them.
 *
 * @param processes how many to run
 * @param batches how many batches each of them runs, the first one included
 * @param seconds how long a batch should last, roughly
 */
public record BatchTimer(int processes, int batches, double seconds) {
    private static final double NANOSECONDS = 1e9;

    /** For figures to publish. */
    public static final BatchTimer THOROUGH = new BatchTimer(5, 10, 0.05);
    /** For a first impression. */
    public static final BatchTimer QUICK = new BatchTimer(2, 6, 0.02);

    /** The samples of a workload, in nanoseconds an operation. */
    public List<Double> measure(Peer peer, String workload) throws IOException {
        return workload.startsWith(Workloads.START_UP) ? wholeProcesses(peer, workload) : operations(peer, workload);
    }

    private List<Double> wholeProcesses(Peer peer, String workload) throws IOException {
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            List<String> command = peer.command(workload, 0, 1);
            long start = System.nanoTime();
            times(command);
            samples.add((double) (System.nanoTime() - start));
        }
        return samples;
    }

    private List<Double> operations(Peer peer, String workload) throws IOException {
        long count = calibrate(peer, workload);
        double operations = (double) count * peer.operations(workload);
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            for (double time : times(peer.command(workload, count, batches))) {
                samples.add(time / operations);
            }
        }
        return samples;
    }

    /** The number of iterations with which a batch takes about as long as wanted. */
    private long calibrate(Peer peer, String workload) throws IOException {
        long count = 1;
        while (true) {
            List<Double> times = times(peer.command(workload, count, 3));
            double last = times.get(times.size() - 1) / NANOSECONDS;
            if (last > seconds / 4) {
                return Math.max(1, Math.round(count * seconds / last));
            }
            count *= last < seconds / 100 ? 32 : 4;
        }
    }

    /** Runs a command and gives the times between its dots, in nanoseconds. */
    private static List<Double> times(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        List<Long> dots = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        try (InputStream in = process.getInputStream()) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '.') {
                    dots.add(System.nanoTime());
                } else {
                    output.append((char) c);
                }
            }
        }
        int status = Processes.await(process);
        if (status != 0 || output.indexOf("checksum") < 0) {
            throw new IOException("status " + status + " of " + String.join(" ", command) + ": " + output);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 1; i < dots.size(); i++) {
            times.add((double) (dots.get(i) - dots.get(i - 1)));
        }
        return times;
    }
}
