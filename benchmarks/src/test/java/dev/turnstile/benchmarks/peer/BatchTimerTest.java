package dev.turnstile.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTimerTest {
    /** A shell that sleeps for so many milliseconds, its count, before each dot. */
    private static final class Sleeper implements Peer {
        private final List<Long> counts = new ArrayList<>();

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public List<String> workloads() {
            return List.of("sleep");
        }

        @Override
        public List<String> command(String workload, long count, int batches) {
            counts.add(count);
            String loop = "i=0; while [ $i -lt " + batches + " ]; do sleep " + count / 1000.0
                    + "; printf .; i=$((i+1)); done";
            return List.of("sh", "-c", loop + "; echo ' checksum 0'");
        }

        @Override
        public int operations(String workload) {
            return 1;
        }

        @Override
        public void close() {}
    }

    @Test
    void eachProcessGivesASampleABatchButForTheFirst() throws IOException {
        try (Sleeper sleeper = new Sleeper()) {
            List<Double> samples = new BatchTimer(2, 4, 0.02).measure(sleeper, "sleep");

            assertThat(samples).hasSize(2 * (4 - 1)).allMatch(sample -> sample >= 0);
            assertThat(sleeper.counts).startsWith(1L);
        }
    }

    @Test
    void processThatFailsIsAnError() {
        Peer failing = new Peer() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public List<String> workloads() {
                return List.of();
            }

            @Override
            public List<String> command(String workload, long count, int batches) {
                return List.of("sh", "-c", "printf ...; exit 3");
            }

            @Override
            public int operations(String workload) {
                return 1;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> BatchTimer.QUICK.measure(failing, "any")).hasMessageStartingWith("status 3 of sh -c");
    }
}
