package dev.turnstile.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.turnstile.benchmarks.costs.Compute;
import dev.turnstile.benchmarks.costs.ContextSwitch;
import dev.turnstile.benchmarks.costs.Flush;
import dev.turnstile.benchmarks.costs.InterpreterDispatch;
import dev.turnstile.benchmarks.costs.Mmio;
import dev.turnstile.benchmarks.costs.NullTrap;
import dev.turnstile.benchmarks.costs.PageFault;
import dev.turnstile.benchmarks.costs.PageWalk;
import dev.turnstile.benchmarks.costs.Region;
import dev.turnstile.benchmarks.costs.TimerInterrupt;
import dev.turnstile.benchmarks.costs.TlbHit;
import dev.turnstile.benchmarks.costs.TlbMiss;
import dev.turnstile.benchmarks.costs.Translation;
import dev.turnstile.benchmarks.guest.CostBenchmark;
import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.kernels.Kernel;
import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.benchmarks.report.Events;
import dev.turnstile.isa.Counter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cost centre is named after has to be what happens in it, as often as it says. */
class CostCentresTest {
    private static <T extends EngineBenchmark> T benchmark(Class<T> type, String variant) {
        return type.cast(new Workload(type.getName(), variant).instance());
    }

    private static List<Arguments> counts() {
        return List.of(
                count(NullTrap.class, "minimal", Counter.EXCEPTIONS, 1),
                count(NullTrap.class, "minimal", Counter.DTLB_MISSES, 0),
                count(NullTrap.class, "full", Counter.MODE_SWITCHES, 2),
                count(NullTrap.class, "full", Counter.ITLB_MISSES, 0),
                count(NullTrap.class, "switch-asid", Counter.EXCEPTIONS, 1),
                count(NullTrap.class, "switch-asid", Counter.ITLB_MISSES, 0),
                count(NullTrap.class, "switch-asid", Counter.DTLB_MISSES, 0),
                count(NullTrap.class, "switch-flush", Counter.FLUSHES, 2),
                count(ContextSwitch.class, "asid", Counter.EXCEPTIONS, 1),
                count(ContextSwitch.class, "asid", Counter.DTLB_MISSES, 0),
                count(ContextSwitch.class, "flush", Counter.FLUSHES, 1),
                count(PageFault.class, "flush-all", Counter.FLUSHES, 1),
                count(PageFault.class, "flush-page", Counter.FLUSHES_PAGE, 1),
                count(PageFault.class, "flush-page", Counter.EXCEPTIONS, 1),
                count(Flush.class, "all-0", Counter.FLUSHES, 1),
                count(Flush.class, "all-0", Counter.DTLB_MISSES, 0),
                count(Flush.class, "all-16", Counter.DTLB_MISSES, 16),
                count(Flush.class, "asid-16", Counter.FLUSHES_ASID, 1),
                count(Flush.class, "asid-16", Counter.DTLB_MISSES, 16),
                count(Flush.class, "asid-16", Counter.ITLB_MISSES, 0),
                count(Flush.class, "page-16", Counter.FLUSHES_PAGE, 1),
                count(Flush.class, "page-16", Counter.DTLB_MISSES, 1),
                count(Flush.class, "all-256", Counter.DTLB_MISSES, 256),
                count(TlbHit.class, "load-word", Counter.DTLB_MISSES, 0),
                count(TlbMiss.class, "hardware", Counter.DTLB_MISSES, 1),
                count(TlbMiss.class, "hardware", Counter.WALK_READS, 2),
                count(TlbMiss.class, "software", Counter.REFILLS, 1),
                count(TlbMiss.class, "software", Counter.WALK_READS, 0),
                count(PageWalk.class, "4-kib", Counter.WALK_READS, 2),
                count(PageWalk.class, "4-mib", Counter.WALK_READS, 1),
                count(TimerInterrupt.class, "busy", Counter.INTERRUPTS, 1),
                count(TimerInterrupt.class, "wait", Counter.INTERRUPTS, 1),
                count(Region.class, "entry-exit-10", Counter.INSTRUCTIONS, 80),
                count(Mmio.class, "store", Counter.INSTRUCTIONS, 3));
    }

    private static Arguments count(
            Class<? extends EngineBenchmark> type, String variant, Counter counter, double anOperation) {
        return Arguments.of(type, variant, counter, anOperation);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void operationCausesItsEvents(
            Class<? extends EngineBenchmark> type, String variant, Counter counter, double anOperation) {
        Events events = benchmark(type, variant).count().events();

        double frameOfABatch = 0.05 * Math.max(1, anOperation);
        assertThat(events.of(counter)).isEqualTo(anOperation, offset(frameOfABatch));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void everyEngineCountsTheSame(Class<? extends EngineBenchmark> type, String variant) {
        EngineBenchmark interpreter = benchmark(type, variant);
        EngineBenchmark jit = benchmark(type, variant);
        jit.engine = "jit";

        assertThat(jit.count()).isEqualTo(interpreter.count());
    }

    @Test
    void dispatchIsNothingButInstructions() {
        for (String variant : List.of("same", "mixed")) {
            Batch batch = counted(InterpreterDispatch.class, variant);
            assertThat(batch.events().of(Counter.INSTRUCTIONS)).isEqualTo(1, offset(0.01));
            assertThat(batch.events().of(Counter.CYCLES)).isEqualTo(1, offset(0.01));
        }
    }

    @Test
    void everythingIsTranslatedAgainInEachBatch() {
        Batch instructions = counted(Translation.class, "instruction");
        Batch regions = counted(Translation.class, "region");
        assertThat(instructions.operations()).isGreaterThan(64 * 25.0);
        assertThat(regions.operations()).isBetween(8.0, 256.0);
        assertThat(counted(Translation.class, "instruction")).isEqualTo(instructions);
    }

    private static Batch counted(Class<? extends CostBenchmark> type, String variant) {
        return type.cast(new Workload(type.getName(), variant).instance()).count();
    }

    @Test
    void kernelsReturnTheChecksumsOfPlainJava() {
        for (String name : Kernels.names()) {
            Compute compute = benchmark(Compute.class, name);
            compute.start();
            Kernel java = Kernels.java(name);
            java.run(); // the guest, once it is started, has done its first iteration

            assertThat(compute.batch()).as(name).isEqualTo(java.run());
        }
    }
}
