package __name__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnstile.testkit.Session;
import dev.turnstile.testkit.junit.GuestProgram;
import dev.turnstile.testkit.junit.TurnstileTest;
import org.junit.jupiter.api.Test;

/** The program, in a machine that boots once for all of these tests. */
@TurnstileTest
@GuestProgram(path = "/bin/__name__", sources = "src/main/guest/__name__.s")
class __Name__Test {
    @Test
    void theWorldIsGreeted(Session session) {
        assertEquals("hello, world\n", session.command("__name__").output());
    }

    @Test
    void whoIsNamedIsGreeted(Session session) {
        assertEquals("hello, you\n", session.command("__name__ you").output());
    }
}
