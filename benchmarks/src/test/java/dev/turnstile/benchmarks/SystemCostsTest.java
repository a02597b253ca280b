package dev.turnstile.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.benchmarks.system.Boot;
import dev.turnstile.benchmarks.system.DemandPaging;
import dev.turnstile.benchmarks.system.FileName;
import dev.turnstile.benchmarks.system.FileTransfer;
import dev.turnstile.benchmarks.system.MemoryMapping;
import dev.turnstile.benchmarks.system.Pipe;
import dev.turnstile.benchmarks.system.ProcessCreation;
import dev.turnstile.benchmarks.system.ProcessSwitch;
import dev.turnstile.benchmarks.system.SequentialFile;
import dev.turnstile.benchmarks.system.SignalDelivery;
import dev.turnstile.benchmarks.system.SystemCall;
import dev.turnstile.benchmarks.tool.MissingTool;
import dev.turnstile.isa.Counter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs that use the real kernel: they do what they are named after, and the same on each engine. */
class SystemCostsTest {
    private static final int MEBIBYTE = 1 << 20;
    /** The kernel's clock, and what is shared by many operations. */
    private static final double TOLERANCE = 0.02;

    private static List<Arguments> counts() {
        return List.of(
                count(SystemCall.class, "getpid", Counter.MODE_SWITCHES, 2),
                count(SystemCall.class, "getpid", Counter.FLUSHES, 0),
                count(SystemCall.class, "getpid-kpti-on", Counter.FLUSHES, 0),
                count(SystemCall.class, "getpid-asid-off-kpti-on", Counter.FLUSHES, 2),
                count(ProcessSwitch.class, "yield", Counter.MODE_SWITCHES, 2),
                count(ProcessSwitch.class, "yield", Counter.ITLB_MISSES, 0),
                count(ProcessSwitch.class, "yield-asid-off", Counter.FLUSHES, 1),
                count(FileTransfer.class, "read-1", Counter.EXCEPTIONS, 1),
                count(FileTransfer.class, "write-4096", Counter.EXCEPTIONS, 1),
                count(FileName.class, "open-close", Counter.EXCEPTIONS, 2),
                count(FileName.class, "create-unlink", Counter.EXCEPTIONS, 3),
                count(Pipe.class, "ping-pong", Counter.EXCEPTIONS, 4),
                count(DemandPaging.class, "zero", Counter.EXCEPTIONS, 1),
                count(DemandPaging.class, "copy", Counter.EXCEPTIONS, 1),
                count(MemoryMapping.class, "untouched", Counter.EXCEPTIONS, 2),
                count(MemoryMapping.class, "touched", Counter.EXCEPTIONS, 3),
                count(SignalDelivery.class, "handler", Counter.EXCEPTIONS, 2),
                count(SequentialFile.class, "write-ram", Counter.DMA_BYTES, 0),
                count(Boot.class, "shell", Counter.MODE_SWITCHES, 1));
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
                Arguments.of(SystemCall.class, "getpid"),
                Arguments.of(ProcessSwitch.class, "yield-asid-off-kpti-on"),
                Arguments.of(FileTransfer.class, "read-1"),
                Arguments.of(FileName.class, "create-unlink"),
                Arguments.of(Pipe.class, "ping-pong"),
                Arguments.of(ProcessCreation.class, "fork-exec-exit"),
                Arguments.of(DemandPaging.class, "copy"),
                Arguments.of(SignalDelivery.class, "handler"),
                Arguments.of(SequentialFile.class, "write-ram"),
                Arguments.of(Boot.class, "prompt"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyEngineCountsTheSame(Class<? extends EngineBenchmark> type, String variant) {
        assertThat(counted(type, variant, "jit")).isEqualTo(counted(type, variant, "interpreter"));
    }

    @Test
    void aProcessThatRunsAnotherProgramIsDearerThanOneThatDoesNot() {
        double fork = instructions(ProcessCreation.class, "fork-exit");

        assertThat(instructions(ProcessCreation.class, "fork-exec-exit")).isGreaterThan(fork);
    }

    @Test
    void filesOnTheDiskComeFromItAndGoToIt() {
        for (String variant : List.of("read-ext2", "write-ext2")) {
            assertThat(counted(SequentialFile.class, variant, "interpreter")
                            .events()
                            .of(Counter.DMA_BYTES))
                    .as(variant)
                    .isBetween(1.0 * MEBIBYTE, 1.1 * MEBIBYTE);
        }
    }

    private static double instructions(Class<? extends EngineBenchmark> type, String variant) {
        return counted(type, variant, "interpreter").events().of(Counter.INSTRUCTIONS);
    }

    private static Batch counted(Class<? extends EngineBenchmark> type, String variant, String engine) {
        EngineBenchmark benchmark = type.cast(new Workload(type.getName(), variant).instance());
        benchmark.engine = engine;
        try {
            return benchmark.count();
        } catch (MissingTool e) {
            return abort(e.getMessage());
        }
    }
}
