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
    private static final Path HELLO = Path.of("..", "guest-programs", "hello", "hello.s");

    /** Counts the instructions of a system call. */
    private static final String COUNTS = "getpid_cost.s";

    /** Ways to run the kernel that must not make a difference to programs. */
    private enum Variant {
        DEFAULTS("", MachineConfiguration.DEFAULT),
        SOFTWARE_REFILL("refill=software", MachineConfiguration.DEFAULT),
        NO_ASIDS("asid=off", MachineConfiguration.DEFAULT),
        NO_ASIDS_SOFTWARE_REFILL("asid=off refill=software", MachineConfiguration.DEFAULT),
        NO_ASIDS_IN_HARDWARE("", MachineConfiguration.DEFAULT.withAsidBits(0)),
        SMALLEST_TLB("", MachineConfiguration.DEFAULT.withTlb(1, 1)),
        SMALLEST_TLB_SOFTWARE_REFILL("refill=software", MachineConfiguration.DEFAULT.withTlb(1, 1)),
        FEW_ASIDS("", MachineConfiguration.DEFAULT.withAsidBits(2)),
        ISOLATED("kpti=on", MachineConfiguration.DEFAULT),
        ISOLATED_NO_ASIDS("kpti=on asid=off", MachineConfiguration.DEFAULT),
        ISOLATED_FEW_ASIDS("kpti=on", MachineConfiguration.DEFAULT.withAsidBits(2)),
        ISOLATED_SOFTWARE_REFILL("kpti=on refill=software", MachineConfiguration.DEFAULT),
        ISOLATED_SMALLEST_TLB("kpti=on", MachineConfiguration.DEFAULT.withTlb(1, 1));

        private final String words;
        private final MachineConfiguration configuration;

        Variant(String words, MachineConfiguration configuration) {
            this.words = words;
            this.configuration = configuration;
        }

        /** Whether it is run under every engine; the interpreter runs them all. */
        boolean forEveryEngine() {
            return switch (this) {
                case DEFAULTS, NO_ASIDS_SOFTWARE_REFILL, SMALLEST_TLB, ISOLATED, ISOLATED_NO_ASIDS -> true;
                default -> false;
            };
        }

        /** Whether the refill handler's instructions come in between all the time, and are counted. */
        boolean refillsWhileItRuns() {
            return this == SMALLEST_TLB_SOFTWARE_REFILL;
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
                    for (EngineName engine : EngineName.values()) {
                        if (engine != EngineName.interpreter && !variant.forEveryEngine()) {
                            continue;
                        }
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
        GuestSession.Result result = GuestSession.ofInit(file, PROGRAMS)
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
