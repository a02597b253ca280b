package dev.turnstile.testkit;

import dev.turnstile.emulator.cpu.Hart;
import java.util.Locale;

/** What a session shows of itself when it has failed. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Session session, GuestSymbols symbols) {
        Report report = new Report();
        report.section("console", session.output());
        report.section("standard error", session.errors());
        report.section("kernel's log", session.log());
        Hart hart = session.machine().hart();
        report.section(
                "the guest stood",
                String.format(
                        Locale.ROOT,
                        "in %s mode at %s, after %,d instructions",
                        hart.inUserMode() ? "user" : "kernel",
                        symbols.place(hart.pc),
                        hart.instructions));
        return report.text.toString();
    }

    private void section(String title, String contents) {
        if (contents.isEmpty()) {
            return;
        }
        text.append("--- ").append(title).append('\n').append(contents);
        if (!contents.endsWith("\n")) {
            text.append('\n');
        }
    }
}
