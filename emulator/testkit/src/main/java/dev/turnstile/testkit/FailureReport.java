package dev.turnstile.testkit;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.TrapCause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a session shows of itself when it has failed. */
final class FailureReport {
    private final Session session;
    private final GuestSymbols symbols;
    private final StringBuilder text = new StringBuilder();

    private FailureReport(Session session, GuestSymbols symbols) {
        this.session = session;
        this.symbols = symbols;
    }

    static String of(Session session, GuestSymbols symbols) {
        return new FailureReport(session, symbols).write();
    }

    private String write() {
        section("console", session.output());
        section("standard error", session.errors());
        section("kernel's log", session.log());
        section(
                "sanitizers",
                session.findings().stream().map(each -> each.text()).collect(Collectors.joining()));
        section("last crossings", crossings(session.crossings()));
        Hart hart = session.machine().hart();
        section(
                "the guest stands",
                String.format(
                        Locale.ROOT,
                        "in %s mode at %s, after %,d instructions",
                        hart.inUserMode() ? "user" : "kernel",
                        place(hart.pc),
                        hart.instructions));
        return text.toString();
    }

    private String place(int address) {
        return symbols.place(session.machine(), address);
    }

    private String crossings(List<Crossing> crossings) {
        return crossings.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Crossing crossing) {
        TrapCause cause = crossing.cause();
        String what = cause == null
                ? "return"
                : cause.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + (cause == TrapCause.TRAP
                                ? Integer.toString(crossing.value())
                                : String.format(Locale.ROOT, "0x%08x", crossing.value()));
        String other = crossing.user() ? "user" : "kernel";
        return String.format(
                Locale.ROOT,
                "%,14d  %s %s %s -> %s",
                crossing.instructions(),
                what,
                cause == null ? "to" : "in",
                cause == null ? other : other + " at " + place(crossing.from()),
                place(crossing.to()));
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
