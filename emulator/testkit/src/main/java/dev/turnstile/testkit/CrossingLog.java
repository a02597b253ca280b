package dev.turnstile.testkit;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.cpu.TrapListener;
import dev.turnstile.isa.TrapCause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last crossings of a hart's border between programs and kernel, and the traps within the kernel. */
final class CrossingLog implements TrapListener {
    private static final int MOST = 16;

    private final Hart hart;
    private final Deque<Crossing> last = new ArrayDeque<>();

    CrossingLog(Hart hart) {
        this.hart = hart;
    }

    /** The last ones, the newest at the end. */
    List<Crossing> last() {
        return List.copyOf(last);
    }

    private void add(Crossing crossing) {
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(crossing);
    }

    @Override
    public void entered(TrapCause cause, int value, int from, boolean user) {
        // A trap instruction's return address is the one behind it.
        int at = cause == TrapCause.TRAP ? from - Integer.BYTES : from;
        add(new Crossing(hart.instructions, cause, value, at, hart.pc, user));
    }

    @Override
    public void returned(int from) {
        add(new Crossing(hart.instructions, null, 0, from, hart.pc, hart.inUserMode()));
    }
}
