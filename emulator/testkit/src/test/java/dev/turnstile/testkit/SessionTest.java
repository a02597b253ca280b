package dev.turnstile.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Outcome.Reason;
import dev.turnstile.isa.Counter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a test can do with a guest, and learn of it. */
class SessionTest {
    private static final Path DRIVERS = Path.of("..", "..", "docs", "drivers");
    private static final Path EXAMPLE = Path.of("..", "..", "docs", "devices", "example");

    /** One machine has booted for all tests that only look at what commands do. */
    private static final Guest SHELL = Guest.withShell();

    /** Prints its first argument and ends with its second one's first character. */
    private static final String PROGRAM = """
            .globl  main
            .proc main
                .frame  ra, s0
                lw      s0, 8(a1)
                lw      a0, 4(a1)
                call    puts
                lbu     a0, 0(s0)
                return
            .endproc
            """;

    @Test
    void aCommandHasAStatusAnOutputAndErrors() {
        assertThat(SHELL.command("echo one; echo two >&2; false")).isEqualTo(new CommandResult(1, "one\n", "two\n"));
        assertThat(SHELL.command("printf 'no end of line'").output()).isEqualTo("no end of line");
        assertThat(SHELL.command("cat").output()).as("its input is empty").isEmpty();
    }

    @Test
    void commandsOfASessionFollowEachOther() {
        try (Session session = SHELL.boot()) {
            session.command("cd /tmp; x=5; echo hello > file");
            assertThat(session.command("cat file; echo $x").output()).isEqualTo("hello\n5\n");
        }
    }

    @Test
    void aDialogueAtATerminalIsTypedAndExpected() {
        try (Session session = Guest.withShell().terminal().boot()) {
            session.expect("$ ")
                    .send("read name; echo \"hello, $name\"\n")
                    .send("world\n")
                    .expect("hello, world")
                    .expect("$ ")
                    .send("\u0004poweroff\n");
            assertThat(session.run()).isEqualTo(new Outcome(Reason.EXITED, 0));
        }
    }

    @Test
    void aProgramOfATextRunsAlone() {
        Guest guest = Guest.empty()
                .program("/bin/program", PROGRAM)
                .firstProgram("/bin/program")
                .arguments("it is me", "A");
        try (Session session = guest.start()) {
            assertThat(session.run()).isEqualTo(new Outcome(Reason.EXITED, 'A'));
            assertThat(session.output()).isEqualTo("it is me\n");
            assertThat(session.counter(Counter.INSTRUCTIONS)).isPositive();
        }
    }

    @Test
    void whatIsWrongWithASourceIsSaid() {
        assertThatThrownBy(() -> Guest.empty().program("/bin/wrong", "main: addii a0, a0, 1\n"))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("wrong.s:1")
                .hasMessageContaining("did you mean 'addi'");
        assertThatThrownBy(() -> Guest.withShell().module("gone", Path.of("gone.s")))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("gone.s");
    }

    @Test
    void registersAndMemoryOfTheBareMachineAreThere() {
        try (Session session = Guest.bare(EXAMPLE.resolve("checksum.s")).start()) {
            assertThat(session.run()).isEqualTo(new Outcome(Reason.EXITED, 255));
            assertThat(session.register("a0")).as("there is no such device").isEqualTo(255);
            assertThat(session.register("t0")).isEqualTo(MemoryLayout.POWER_BASE);
            assertThat(session.bytes(session.address("kind"), 8))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("checksum");
            assertThatThrownBy(() -> session.word("nothing")).hasMessageContaining("'nothing'");
            assertThatThrownBy(() -> session.word(0)).hasMessageContaining("no memory at 0x0");
            assertThatThrownBy(() -> session.register("b0")).hasMessageContaining("'b0'");
        }
    }

    @Test
    void accessesToRegistersAndInterruptsAreLogged() {
        Guest guest = Guest.withShell().include(DRIVERS).module("interrupts", DRIVERS.resolve("interrupts.s"));
        try (Session session = guest.boot()) {
            assertThat(session.command("insmod interrupts; echo abc > /dev/copy0; head -c 4 /dev/copy0")
                            .output())
                    .isEqualTo("abc\n");

            assertThat(session.accesses("dma-copy"))
                    .filteredOn(RegisterAccess::store)
                    .extracting(RegisterAccess::offset)
                    .containsExactly(0, 4, 8, 12, 16);
            assertThat(session.interrupts("dma-copy")).isEqualTo(1);
            assertThat(session.interrupts(MemoryLayout.IRQ_DMA_COPY)).isEqualTo(1);
            assertThat(session.accesses("dma-copy").get(3).toString()).endsWith(" dma-copy store32 +0x0c 0x3");
        }
    }

    @Test
    void aDeviceOfATestsOwnNeedsNoClassPath() {
        Guest guest = Guest.bare(EXAMPLE.resolve("checksum.s")).device(new Silent());
        try (Session session = guest.start()) {
            assertThat(session.run().reason()).isEqualTo(Reason.WAITS_FOREVER);
            assertThat(session.accesses("checksum"))
                    .extracting(RegisterAccess::offset)
                    .containsExactly(0, 4);
        }
    }

    @Test
    void aTapIsMadeForEachMachine() {
        int[] made = {0};
        Guest guest = Guest.withShell().tap(() -> {
            made[0]++;
            return DeviceTap.NONE;
        });
        guest.boot().close();
        guest.boot().close();
        assertThat(made).containsExactly(2);
    }

    @Test
    void whoWaitsInVainLearnsWhatTheGuestDoesInstead() {
        try (Session session = SHELL.boot()) {
            assertThatThrownBy(() -> session.send("echo something else\n").expect("this"))
                    .isInstanceOf(GuestFailure.class)
                    .hasMessageContaining("print \"this\", but waits for input that does not come")
                    .hasMessageContaining("--- console\nsomething else\n---")
                    .hasMessageContaining("idle")
                    .hasMessageContaining("guest-kernel/process/idle.s:");
        }
        try (Session session = SHELL.boot()) {
            assertThatThrownBy(() -> session.command("exit 3")).hasMessageContaining("has ended with status 3");
        }
        try (Session session = Guest.withShell().limit(3_000_000).boot()) {
            assertThatThrownBy(() -> session.command("while true; do true; done"))
                    .hasMessageContaining("as many instructions as it may execute");
        }
    }

    /** Has the registers of the checksum device, and never ends its work. */
    private static final class Silent implements DeviceProvider {
        @Override
        public String name() {
            return "checksum";
        }

        @Override
        public String help() {
            return "does nothing";
        }

        @Override
        public MappedDevice create(DeviceContext context, DeviceOptions options) {
            return new MappedDevice() {
                @Override
                public int size() {
                    return 4096;
                }

                @Override
                public long load(int offset, int width) {
                    return 0;
                }

                @Override
                public boolean store(int offset, int width, int value) {
                    return true;
                }

                @Override
                public void reset() {}
            };
        }
    }
}
