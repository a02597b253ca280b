package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.kernel.build.KernelObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sources of modules are fit to be built into the kernel as they are. */
class BuiltInDriversTest {
    private static final Path KERNEL = Path.of("");
    private static final List<String> LOADABLE =
            List.of("dma_copy.s", "entropy.s", "framebuffer/framebuffer.s", "input/input.s", "net/net.s", "rtc.s");

    @Test
    void driverOfAModuleCanBeBuiltIn() throws IOException, AssemblyException {
        KernelObjects kernel = KernelObjects.of(KERNEL);
        for (String source : LOADABLE) {
            kernel = kernel.with(KERNEL.resolve("loadable").resolve(source));
        }

        GuestMachine.Run run =
                GuestMachine.running("dma").kernel(kernel.link().executable()).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }
}
