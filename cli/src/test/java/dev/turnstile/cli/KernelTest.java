package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the kernel from user space: each program ends with 0, or with the number of the check that failed. */
class KernelTest {
    private static final Path PROGRAMS = Path.of("..", "guest-kernel", "src", "test", "programs");
    private static final Path INCLUDES = Path.of("..", "guest-kernel", "include");
    private static final Path HELLO = Path.of("..", "guest-programs", "hello", "hello.s");

    /** Counts the instructions of a system call. */
    private static final String COUNTS = "getpid_cost.s";

    /**
     * Ways to run the kernel that must not make a difference to programs, each under the engines for which it is worth it: all of
     * them concern the kernel, and every engine sees small TLBs, software refill, and both kinds of page tables.
     */
    private enum Variant {
        DEFAULTS("", MachineConfiguration.DEFAULT, EngineName.values()),
        SOFTWARE_REFILL("refill=software", MachineConfiguration.DEFAULT, EngineName.interpreter),
        NO_ASIDS("asid=off", MachineConfiguration.DEFAULT, EngineName.jit),
        NO_ASIDS_SOFTWARE_REFILL("asid=off refill=software", MachineConfiguration.DEFAULT, EngineName.eager),
        NO_ASIDS_IN_HARDWARE("", MachineConfiguration.DEFAULT.withAsidBits(0), EngineName.interpreter),
        FEW_ASIDS("", MachineConfiguration.DEFAULT.withAsidBits(2), EngineName.interpreter),
        SMALLEST_TLB("", MachineConfiguration.DEFAULT.withTlb(1, 1), EngineName.jit),
        SMALLEST_TLB_SOFTWARE_REFILL(
                "refill=software", MachineConfiguration.DEFAULT.withTlb(1, 1), EngineName.interpreter),
        ISOLATED("kpti=on", MachineConfiguration.DEFAULT, EngineName.jit),
        ISOLATED_NO_ASIDS("kpti=on asid=off", MachineConfiguration.DEFAULT, EngineName.eager),
        ISOLATED_FEW_ASIDS("kpti=on", MachineConfiguration.DEFAULT.withAsidBits(2), EngineName.interpreter),
        ISOLATED_SMALLEST_TLB_SOFTWARE_REFILL(
                "kpti=on refill=software", MachineConfiguration.DEFAULT.withTlb(1, 1), EngineName.interpreter);

        private final String words;
        private final MachineConfiguration configuration;
        private final List<EngineName> engines;

        Variant(String words, MachineConfiguration configuration, EngineName... engines) {
            this.words = words;
            this.configuration = configuration;
            this.engines = List.of(engines);
        }

        /** Whether the refill handler's instructions come in between all the time, and are counted. */
        boolean refillsWhileItRuns() {
            return this == SMALLEST_TLB_SOFTWARE_REFILL || this == ISOLATED_SMALLEST_TLB_SOFTWARE_REFILL;
        }
    }

    static Stream<Arguments> checks() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".s")).sorted().toList()) {
                for (Variant variant : Variant.values()) {
                    if (COUNTS.equals(String.valueOf(file.getFileName())) && variant.refillsWhileItRuns()) {
                        continue;
                    }
                    for (EngineName engine : variant.engines) {
                        all.add(Arguments.of(Named.of(String.valueOf(file.getFileName()), file), variant, engine));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void allChecksPass(Path file, Variant variant, EngineName engine) throws IOException {
        GuestSession.Result result = GuestSession.ofInit(file, PROGRAMS, INCLUDES)
                .configuration(variant.configuration)
                .kernelWords(variant.words)
                .disk(new MemoryBlockStore(128))
                .engine(engine)
                .run();
        assertThat(result.outcome()).as(result.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aFaultOfTheKernelItselfIsReportedWithABacktrace(EngineName engine) throws IOException {
        GuestSession.Result result = GuestSession.of(List.of(HELLO))
                .kernelWords("panic=test")
                .engine(engine)
                .run();
        assertThat(result.outcome().reason()).isEqualTo(Outcome.Reason.PANICKED);
        assertThat(result.log()).contains("options_act").contains("kernel_main").contains("store page fault");
    }

    @Test
    void everyEngineCountsTheSame() throws IOException {
        List<String> statistics = new ArrayList<>();
        for (EngineName engine : EngineName.values()) {
            statistics.add(GuestSession.of(List.of(HELLO)).engine(engine).run().statistics());
        }
        assertThat(statistics).containsOnly(statistics.get(0));
    }
}
