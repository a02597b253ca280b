package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.fault.FaultKind.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one device of one machine, and whether it is still there. */
final class DeviceFaults {
    private final String device;
    private final Clock clock;
    private final FaultListener listener;
    private final List<Armed> armed = new ArrayList<>();
    /** What is to be put back when the machine starts anew. */
    private final List<Runnable> resets = new ArrayList<>();

    private final List<Runnable> whenGone = new ArrayList<>();
    private boolean gone;
    private boolean over;

    /** A kind of fault of a rule or seed. */
    record Armed(FaultSource source, FaultKind kind, Trigger trigger) {
        long value(FaultOption option) {
            return source.value(kind, option);
        }
    }

    DeviceFaults(String device, List<FaultSource> sources, Clock clock, FaultListener listener) {
        this.device = device;
        this.clock = clock;
        this.listener = listener;
        for (FaultSource source : sources) {
            if (source.concerns(device)) {
                source.kinds().forEach(kind -> armed.add(new Armed(source, kind, source.trigger(device, kind))));
            }
        }
    }

    /** Those that lie at a place. */
    List<Armed> at(Where where) {
        return armed.stream().filter(fault -> fault.kind().where() == where).toList();
    }

    Clock clock() {
        return clock;
    }

    /** Whether the device has vanished. */
    boolean gone() {
        return gone;
    }

    /**
     * There is an occasion for a kind of fault: each that is armed counts it.
     *
     * @return the first one that happens, or null
     */
    @Nullable
    Armed occasion(FaultKind kind) {
        if (over) {
            return null;
        }
        @Nullable Armed happening = null;
        for (Armed fault : armed) {
            if (fault.kind() == kind && fault.trigger().fires(clock.now()) && happening == null) {
                happening = fault;
            }
        }
        if (happening != null) {
            tell(kind);
        }
        return happening;
    }

    /** Lets something happen at the time of a fault, in each start of the machine. */
    void schedule(Armed fault, Runnable action) {
        Deadline deadline = clock.deadline(() -> {
            tell(fault.kind());
            action.run();
        });
        Runnable start = () -> deadline.at(fault.value(FaultOption.AFTER));
        start.run();
        resets.add(start);
    }

    /** The device is no longer there. */
    void vanish() {
        gone = true;
        whenGone.forEach(Runnable::run);
    }

    /** Does something when the device vanishes. */
    void whenGone(Runnable action) {
        whenGone.add(action);
    }

    /** Does something when the machine starts anew. */
    void whenReset(Runnable action) {
        resets.add(action);
    }

    /** The machine starts anew: so do all counts and all luck. */
    void reset() {
        gone = false;
        armed.forEach(fault -> fault.trigger().reset());
        resets.forEach(Runnable::run);
    }

    /** The machine has ended: what its devices do now, they do for the host. */
    void end() {
        over = true;
    }

    private void tell(FaultKind kind) {
        listener.happened(device, kind, clock.now());
    }
}
