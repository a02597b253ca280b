package __name__;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnstile.testkit.RegisterAccess;
import dev.turnstile.testkit.Session;
import dev.turnstile.testkit.junit.GuestModule;
import dev.turnstile.testkit.junit.GuestProgram;
import dev.turnstile.testkit.junit.TurnstileTest;
import org.junit.jupiter.api.Test;

/** The device, its driver, and a program that uses both, in a machine that boots once for all of these tests. */
@TurnstileTest(devices = "__name__", prepare = "insmod __name__")
@GuestModule(name = "__name__", source = "src/main/guest/__name__.s")
@GuestProgram(path = "/bin/sum", sources = "src/main/guest/sum.s")
class __Name__Test {
    @Test
    void bytesAreAddedUp(Session session) {
        assertEquals("294\n", session.command("sum abc").output());
    }

    @Test
    void eachSumIsOneInterrupt(Session session) {
        session.command("sum one; sum two");

        assertEquals(2, session.interrupts("__name__"));
    }

    @Test
    void theDriverTouchesOnlyRegistersThatThereAre(Session session) {
        session.command("sum abc");

        assertTrue(session.accesses("__name__").stream().noneMatch(RegisterAccess::refused));
    }

    @Test
    void theDriverGoesWithoutATrace(Session session) {
        assertEquals(0, session.command("rmmod __name__").status());
        assertEquals(1, session.command("ls /dev/__name__0").status());
    }
}
