package dev.turnstile.testkit.junit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.testkit.Session;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A test that fails tells of its machine. */
class FailureTest {
    @Test
    void anAssertionThatFailsComesWithConsoleCrossingsAndPlace() {
        Throwable failure = failureOf(Failing.class, "expectsAnotherOutput");

        assertThat(failure).hasMessageContaining("expected: <two\n> but was: <one\n>");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0])
                .hasMessageContaining("--- console\none\n---")
                .hasMessageContaining("--- last crossings\n")
                .hasMessageContaining(" in user at 0x")
                .hasMessageContaining("return to user -> 0x")
                .hasMessageContaining("--- the guest stands\nin ");
    }

    @Test
    void aProgramThatNeverEndsIsFoundAtItsLine() {
        Throwable failure = failureOf(Failing.class, "runsForEver");

        assertThat(failure)
                .hasMessageContaining("as many instructions as it may execute")
                .hasMessageContaining("in user mode at 0x")
                .hasMessageContaining("main (forever.s:5), after ");
        assertThat(failure.getSuppressed()).as("the message has it all").isEmpty();
    }

    @Test
    void aTestFailsForWhatSanitizersFind() {
        assertThat(failureOf(Sanitized.class, "doesNotAcknowledge"))
                .hasMessageContaining("the sanitizers have found something")
                .hasMessageContaining("sanitizer: unacknowledged-interrupt");
    }

    /** Runs one of the tests below, which nobody else does, and gives what it fails with. */
    private static Throwable failureOf(Class<?> testClass, String method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(testClass, method, Session.class.getName()))
                                .build(),
                        listener);
        assertThat(requireNonNull(listener.getSummary()).getFailures()).hasSize(1);
        return listener.getSummary().getFailures().get(0).getException();
    }

    @TurnstileTest(limit = 5_000_000)
    @GuestProgram(path = "/bin/forever", assembly = """
            .text
            .globl main
            .proc main
            again:
                j       again
            .endproc
            """)
    static class Failing {
        @Test
        void expectsAnotherOutput(Session session) {
            assertEquals("two\n", session.command("echo one").output());
        }

        @Test
        void runsForEver(Session session) {
            session.command("forever");
        }
    }

    @TurnstileTest(sanitize = Sanitizer.DRIVER, include = "../../docs/drivers")
    @GuestModule(name = "forgetful", source = "../../docs/drivers/forgetful.s")
    static class Sanitized {
        @Test
        void doesNotAcknowledge(Session session) {
            session.command("insmod forgetful; echo hello > /dev/copy0");
        }
    }
}
