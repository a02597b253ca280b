package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.fault.DeviceFaults.Armed;
import dev.turnstile.emulator.fault.FaultKind.Where;
import org.jspecify.annotations.Nullable;

/** A line on which interrupts are lost, late, doubled, or come for nothing. An interrupt is the line's going up, as the device has it. */
final class FaultyLine implements InterruptLine {
    private final DeviceFaults faults;
    private final InterruptLine line;
    private final Deadline release;
    private final Deadline pulseEnd;

    private boolean asserted;
    private boolean held;
    private boolean pulse;
    private @Nullable Armed doubled;

    FaultyLine(DeviceFaults faults, InterruptLine line) {
        this.faults = faults;
        this.line = line;
        this.release = faults.clock().deadline(this::release);
        this.pulseEnd = faults.clock().deadline(this::endPulse);
        for (Armed fault : faults.at(Where.LINE)) {
            if (fault.kind() == FaultKind.SPURIOUS_INTERRUPT) {
                faults.schedule(fault, () -> pulse(fault));
            }
        }
        faults.whenGone(this::drive);
        faults.whenReset(this::reset);
    }

    @Override
    public void set(boolean level) {
        if (level == asserted) {
            return;
        }
        asserted = level;
        if (level) {
            rise();
        } else {
            fall();
        }
        drive();
    }

    private void rise() {
        // Each kind counts each interrupt, also one that another kind has taken.
        @Nullable Armed lost = faults.occasion(FaultKind.LOST_INTERRUPT);
        @Nullable Armed delayed = faults.occasion(FaultKind.DELAYED_INTERRUPT);
        doubled = faults.occasion(FaultKind.DOUBLED_INTERRUPT);
        held = lost != null || delayed != null;
        if (lost == null && delayed != null) {
            release.at(faults.clock().now() + delayed.value(FaultOption.TICKS));
        }
    }

    private void fall() {
        held = false;
        release.cancel();
        if (doubled != null) {
            pulse(doubled);
            doubled = null;
        }
    }

    private void release() {
        held = false;
        drive();
    }

    private void pulse(Armed fault) {
        pulse = true;
        pulseEnd.at(faults.clock().now() + fault.value(FaultOption.TICKS));
        drive();
    }

    private void endPulse() {
        pulse = false;
        drive();
    }

    private void drive() {
        line.set(!faults.gone() && (asserted && !held || pulse));
    }

    /** The device itself lowers its line. */
    private void reset() {
        doubled = null;
        release.cancel();
        pulseEnd.cancel();
        held = false;
        pulse = false;
        drive();
    }
}
