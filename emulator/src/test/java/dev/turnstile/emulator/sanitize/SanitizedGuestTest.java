package dev.turnstile.emulator.sanitize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.RandomGuest;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random memory as code, under random control registers, with all sanitizers: nothing of them can be seen, and nothing breaks them. */
class SanitizedGuestTest {
    private static final int PIECES = 10;
    private static final int MOST_STEPS = 300;
    private static final List<String> VARIABLES = List.of(
            "page_counts", "page_next", "page_limit", "_end", "modules", "module_fields", "schedule", "__text_start");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sanitizersAreNotVisible(long seed) {
        Sanitizers sanitizers = new Sanitizers(EnumSet.allOf(Sanitizer.class), kernel(seed));
        BareHart plain = new RandomGuest(seed).make();
        BareHart sanitized = new RandomGuest(seed).make(sanitizers.engines());
        Random random = new Random(seed);
        for (int piece = 0; piece < PIECES; piece++) {
            int steps = random.nextInt(MOST_STEPS);
            boolean interrupt = random.nextBoolean();
            run(plain, steps, interrupt);
            run(sanitized, steps, interrupt);
            assertThat(sanitized.state()).as("seed %d, piece %d", seed, piece).isEqualTo(plain.state());
        }
        assertThat(sanitizers.reports())
                .allSatisfy(report -> assertThat(report.text()).startsWith("sanitizer: "));
    }

    /** A kernel whose variables lie anywhere in memory, and so hold anything. */
    private static ElfFile kernel(long seed) {
        Random random = new Random(seed);
        List<ElfSymbol> symbols = new ArrayList<>();
        for (String name : VARIABLES) {
            int address = BareHart.RAM + (random.nextInt(0x4000) & -4);
            symbols.add(new ElfSymbol(
                    name, address, 0, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.OBJECT, ElfSymbol.ABSOLUTE));
        }
        return new ElfFile(ElfFile.Type.EXECUTABLE, BareHart.RAM, List.of(), List.of(), symbols);
    }

    private static void run(BareHart bare, int steps, boolean interrupt) {
        bare.hart.setInterrupt(interrupt);
        long end = bare.hart.instructions + steps;
        while (bare.hart.instructions < end) {
            if (bare.hart.waiting) {
                bare.hart.letPass(17);
                bare.hart.setInterrupt(true);
            }
            bare.engine.run((int) (end - bare.hart.instructions));
            assertThat(bare.hart.instructions).isLessThanOrEqualTo(end);
        }
    }
}
