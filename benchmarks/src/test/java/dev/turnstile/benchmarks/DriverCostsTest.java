package dev.turnstile.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.turnstile.benchmarks.driver.DiskRead;
import dev.turnstile.benchmarks.driver.DiskStream;
import dev.turnstile.benchmarks.driver.DriverCopy;
import dev.turnstile.benchmarks.driver.DriverInterrupt;
import dev.turnstile.benchmarks.driver.DriverRegister;
import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.isa.Counter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs that have devices driven: they do what they are named after, and the same on each engine. */
class DriverCostsTest {
    private static final int PAGE = 4096;
    private static final int MEBIBYTE = 1 << 20;
    /** Ticks that the disks of {@link DiskRead} take for a request. */
    private static final int LATENCY = 10_000;
    /** The kernel's clock; what is said about requests; and what is shared by many operations. */
    private static final double TOLERANCE = 0.025;

    private static List<Arguments> counts() {
        return List.of(
                count(DriverRegister.class, "kernel-load", Counter.EXCEPTIONS, 1),
                count(DriverRegister.class, "user-store", Counter.INSTRUCTIONS, 3.1),
                count(DriverInterrupt.class, "routine", Counter.INTERRUPTS, 1),
                count(DriverInterrupt.class, "routine", Counter.EXCEPTIONS, 0),
                count(DriverInterrupt.class, "kernel-wake", Counter.EXCEPTIONS, 1),
                count(DriverInterrupt.class, "user-wake", Counter.EXCEPTIONS, 2),
                count(DriverCopy.class, "kernel-2048", Counter.DMA_BYTES, 2 * 2048),
                count(DriverCopy.class, "user-2048", Counter.DMA_BYTES, 2 * 2048),
                count(DriverCopy.class, "mebibyte", Counter.DMA_BYTES, 2 * MEBIBYTE),
                count(DiskRead.class, "virtio-random-1", Counter.DMA_BYTES, PAGE),
                count(DiskRead.class, "nvme-sequential-32", Counter.DMA_BYTES, PAGE),
                count(DiskStream.class, "virtio", Counter.DMA_BYTES, MEBIBYTE),
                count(DiskStream.class, "nvme", Counter.DMA_BYTES, MEBIBYTE));
    }

    private static Arguments count(
            Class<? extends EngineBenchmark> type, String variant, Counter counter, double anOperation) {
        return Arguments.of(type, variant, counter, anOperation);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void operationCausesItsEvents(
            Class<? extends EngineBenchmark> type, String variant, Counter counter, double anOperation) {
        assertThat(counted(type, variant, "interpreter").events().of(counter))
                .isEqualTo(anOperation, offset(TOLERANCE * Math.max(1, anOperation)));
    }

    private static List<Arguments> variants() {
        return List.of(
                Arguments.of(DriverInterrupt.class, "routine"),
                Arguments.of(DriverCopy.class, "user-64"),
                Arguments.of(DiskRead.class, "nvme-random-32"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyEngineCountsTheSame(Class<? extends EngineBenchmark> type, String variant) {
        assertThat(counted(type, variant, "jit")).isEqualTo(counted(type, variant, "interpreter"));
    }

    @Test
    void requestsOfManyProcessesAreUnderWayTogether() {
        for (String disk : List.of("virtio", "nvme")) {
            assertThat(ticks(disk + "-random-1")).isBetween(1.0 * LATENCY, 1.5 * LATENCY);
            // 32 of them take as long as one, unless the instructions of 32 take longer
            assertThat(ticks(disk + "-random-32")).isLessThan(0.5 * LATENCY);
        }
    }

    private static double ticks(String variant) {
        return counted(DiskRead.class, variant, "interpreter").events().of(Counter.TIME);
    }

    private static Batch counted(Class<? extends EngineBenchmark> type, String variant, String engine) {
        EngineBenchmark benchmark = type.cast(new Workload(type.getName(), variant).instance());
        benchmark.engine = engine;
        return benchmark.count();
    }
}
