package dev.turnstile.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.testkit.Guest;
import dev.turnstile.testkit.Session;
import org.junit.jupiter.api.Test;

/** What annotations say is in the machine that a test gets. */
@TurnstileTest(
        devices = "virtio-entropy,seed=7",
        disk = 8,
        memory = 16,
        include = "../../docs/drivers",
        kernelWords = "asid=off",
        prepare = {"insmod copying", "echo prepared > /tmp/x"})
@GuestModule(name = "copying", source = "../../docs/drivers/interrupts.s")
@GuestProgram(path = "/bin/copy", sources = "../../docs/drivers/copy.s")
@GuestFile(path = "/etc/motd", text = "hello\n")
class ExtensionTest {
    @Test
    void everythingIsThereAndPrepared(Session session) {
        assertThat(session.log()).contains("16384 KiB").contains("identifiers off");
        assertThat(session.command("cat /tmp/x /etc/motd").output()).isEqualTo("prepared\nhello\n");
        assertThat(session.command("copy abc").output()).isEqualTo("abc\n");
        assertThat(session.command("insmod entropy; head -c 4 /dev/hwrng > /tmp/y; rm /tmp/x")
                        .status())
                .isZero();
        assertThat(session.command("head -c 4096 /dev/vda | wc -c").output().strip())
                .isEqualTo("4096");
    }

    @Test
    void anotherTestHasAnotherMachine(Session session) {
        assertThat(session.command("cat /tmp/x").output()).isEqualTo("prepared\n");
    }

    @Test
    @GuestFile(path = "/etc/more", text = "more\n")
    @GuestModule(name = "hello", assembly = """
            .include "module.inc"
            module hello
            .text
            .globl module_init
            .proc module_init
                .frame  ra
                la      a0, greeting
                call    log_print
                li      a0, 0
                return
            .endproc
            .rodata
            greeting:
                .asciz  "here\\n"
            """)
    void aTestMaySayMore(Session session) {
        assertThat(session.command("cat /etc/more; insmod hello").output()).isEqualTo("more\n");
        assertThat(session.log()).endsWith("here\n");
    }

    @Test
    void aTestMayHaveTheGuestBeforeItIsBooted(Guest guest) {
        assertThat(guest.file("/etc/late", "late\n").command("cat /etc/late").output())
                .isEqualTo("late\n");
    }
}
