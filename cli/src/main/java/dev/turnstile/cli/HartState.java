package dev.turnstile.cli;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Register;
import java.io.PrintWriter;
import java.util.Locale;

/** The registers of a hart, as they are shown to people when a machine can't go on. */
final class HartState {
    private static final int COLUMNS = 4;

    private HartState() {}

    static void print(Hart hart, PrintWriter out) {
        out.printf(Locale.ROOT, "  %-9s %08x  after %d instructions%n", "pc", hart.pc, hart.instructions);
        for (int number = 0; number < Register.COUNT; number++) {
            cell(out, number, Register.name(number), hart.registers[number]);
        }
        for (ControlRegister register : ControlRegister.values()) {
            cell(out, register.number(), register.label(), hart.readControl(register.number()));
        }
        out.println();
        out.flush();
    }

    private static void cell(PrintWriter out, int index, String name, int value) {
        out.printf(Locale.ROOT, "  %-9s %08x", name, value);
        if (index % COLUMNS == COLUMNS - 1) {
            out.println();
        }
    }
}
