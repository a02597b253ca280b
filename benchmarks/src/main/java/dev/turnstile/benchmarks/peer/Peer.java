package dev.turnstile.benchmarks.peer;

import java.io.IOException;
import java.util.List;

/** Something that runs workloads of ours as processes of its own. Closing it removes what was built. */
public interface Peer extends AutoCloseable {
    /** The name that results carry. */
    String name();

    /** Names of the workloads that it has. */
    List<String> workloads();

    /**
     * The command that runs a workload: it prints a dot at the end of each batch, and when it has ended a line with the
     * word {@code checksum} and the fold of all iterations' checksums, eight hexadecimal digits.
     *
     * @param count iterations a batch
     */
    List<String> command(String workload, long count, int batches) throws IOException;

    /** Operations in one iteration. */
    int operations(String workload);

    @Override
    void close() throws IOException;
}
