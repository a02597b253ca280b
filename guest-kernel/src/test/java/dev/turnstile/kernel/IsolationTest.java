package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.isa.Paging;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What of the kernel is mapped while a program runs. */
class IsolationTest {
    /** Enough for the kernel to boot; the program then computes for ever. */
    private static final long BOOT = 2_000_000;

    private static final int ENTRIES = Paging.PAGE_SIZE / 4;
    private static final int KERNEL_HALF = ENTRIES / 2;

    @Test
    void isolatedProgramHasTheBorderMappedAndNothingElse() throws IOException {
        assertThat(kernelPages("kpti=on")).isEqualTo(2);
    }

    @Test
    void otherProgramsHaveAllOfTheKernelMapped() throws IOException {
        assertThat(kernelPages("kpti=off")).isGreaterThan(ENTRIES);
    }

    private static int kernelPages(String words) throws IOException {
        Machine machine =
                GuestMachine.running("foreground").words("console=tty " + words).after(BOOT);
        assertThat(machine.hart().inUserMode()).isTrue();
        int pages = 0;
        int root = machine.hart().pageTableBase() & -Paging.PAGE_SIZE;
        for (int i = KERNEL_HALF; i < ENTRIES; i++) {
            int entry = word(machine, root + 4 * i);
            if ((entry & Paging.V) != 0) {
                pages += (entry & (Paging.R | Paging.W | Paging.X)) != 0 ? ENTRIES : pages(machine, entry);
            }
        }
        return pages;
    }

    private static int pages(Machine machine, int pointer) {
        int pages = 0;
        for (int i = 0; i < ENTRIES; i++) {
            pages += word(machine, (pointer & -Paging.PAGE_SIZE) + 4 * i) & Paging.V;
        }
        return pages;
    }

    private static int word(Machine machine, int address) {
        return machine.memory().word(machine.memory().index(address));
    }
}
