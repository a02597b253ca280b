package dev.turnstile.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on from a snapshot is, to the last count, what would have been without one. */
class SnapshotTest {
    /** Uses every device that the tree has a driver for, so that each has a state of its own in the snapshot. */
    private static final String USE = """
            insmod entropy; insmod net; insmod rtc; insmod hvc; insmod input; insmod framebuffer; insmod dma_copy
            head -c 100 /dev/hwrng > /tmp/random; echo a frame for nobody > /dev/net0; mandelbrot > /dev/null
            head -c 512 /dev/nvme0 > /tmp/sector; head -n 1 /dev/hvc0; echo out > /dev/hvc0; head -c 16 /dev/input0 > /tmp/key
            head -c 512 /dev/vda > /tmp/block; echo hello > /dev/dma0; sleep 1""";

    /** Uses them again. */
    private static final String USE_AGAIN = """
            head -c 8 /dev/hwrng | hexdump; head -c 17 /dev/net0; cat /tmp/random | crc32; head -c 6 /dev/dma0; date
            head -n 1 /dev/hvc0; head -c 16 /dev/input0 | hexdump; head -c 512 /dev/nvme0 | crc32; rmmod net; lsmod
            cat /proc/interrupts""";

    private static Guest guest() {
        return Guest.withShell()
                .configuration(configuration -> configuration.withMemorySize(24 << 20))
                .hostFile("nvme", new byte[1 << 16])
                .hostFile("keys", "50000000 type ab\n".getBytes(StandardCharsets.US_ASCII))
                .hostFile("in", "one\ntwo\nthree\n".getBytes(StandardCharsets.US_ASCII))
                .disk(new byte[1 << 16])
                .device("virtio-entropy,seed=7")
                .device("virtio-net,loopback=on")
                .device("nvme,file=nvme")
                .device("virtio-console,input=in,output=out")
                .device("virtio-keyboard,script=keys")
                .device("framebuffer,width=20,height=10,file=picture")
                .device("rtc,time=2001-09-09T01:46:40Z")
                .prepared(session -> session.command(USE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMachineThatGoesOnFromASnapshotIsLikeOneThatHasNone(boolean iommu) {
        Guest guest = guest().configuration(configuration -> configuration.withIommu(iommu));
        try (Session first = guest.boot();
                Session second = guest.boot()) {
            assertSame(first, second);

            CommandResult expected = first.command(USE_AGAIN);
            assertThat(second.command(USE_AGAIN)).isEqualTo(expected);

            assertThat(expected.errors()).isEmpty();
            assertThat(new String(second.hostFile("out"), StandardCharsets.US_ASCII))
                    .isEqualTo("out\n");
            assertSame(first, second);
        }
    }

    @Test
    void everyEngineGoesOnFromOne() {
        List<CommandResult> results = new ArrayList<>();
        for (var engine : List.of(Interpreter.class, JitEngine.class)) {
            Guest guest = guest().engine(
                            engine == Interpreter.class
                                    ? Interpreter::new
                                    : JitEngine.with(JitConfiguration.KEEN, JitListener.NONE));
            guest.boot().close();
            try (Session session = guest.boot()) {
                results.add(session.command(USE_AGAIN));
            }
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
    }

    @Test
    void whatOneMachineDoesAnotherDoesNotSee() {
        Guest guest = Guest.withShell().disk(new byte[1 << 16]);
        try (Session first = guest.boot();
                Session second = guest.boot()) {
            assertThat(first.command("echo one > /tmp/x; echo changed > /dev/vda; x=1")
                            .status())
                    .isZero();

            assertThat(second.command("cat /tmp/x").status()).isNotZero();
            assertThat(second.command("head -c 7 /dev/vda | hexdump; echo x$x").output())
                    .doesNotContain("c")
                    .endsWith("x\n");
        }
    }

    private static void assertSame(Session first, Session second) {
        Hart expected = first.machine().hart();
        Hart hart = second.machine().hart();
        assertThat(hart.registers).startsWith(Arrays.copyOf(expected.registers, 32));
        assertThat(hart.pc).isEqualTo(expected.pc);
        assertThat(hart.time()).isEqualTo(expected.time());
        for (ControlRegister register : ControlRegister.values()) {
            assertThat(hart.readControl(register.number()))
                    .as(register.label())
                    .isEqualTo(expected.readControl(register.number()));
        }
        for (Counter counter : Counter.values()) {
            assertThat(hart.counter(counter)).as(counter.label()).isEqualTo(expected.counter(counter));
        }
        assertThat(second.machine().nextDeadline()).isEqualTo(first.machine().nextDeadline());
        assertThat(second.machine().mmu().dataTlb().sameAs(first.machine().mmu().dataTlb()))
                .isTrue();
        assertThat(second.machine()
                        .mmu()
                        .fetchTlb()
                        .sameAs(first.machine().mmu().fetchTlb()))
                .isTrue();
        assertThat(second.machine().memory().bytes())
                .isEqualTo(first.machine().memory().bytes());
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(second.log()).isEqualTo(first.log());
        assertThat(second.accesses("virtio-mmio")).isEqualTo(first.accesses("virtio-mmio"));
        assertThat(second.interrupts("virtio-mmio")).isEqualTo(first.interrupts("virtio-mmio"));
    }
}
