package dev.turnstile.emulator.sanitize;

import static dev.turnstile.emulator.device.InterruptController.CLAIM;
import static dev.turnstile.emulator.device.InterruptController.ENABLE;
import static dev.turnstile.emulator.device.InterruptController.HARTS;
import static dev.turnstile.emulator.device.InterruptController.HART_STRIDE;

import dev.turnstile.emulator.bus.MappedDevice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What passes between a kernel and the interrupt controller, and so: which interrupts are being served. */
final class InterruptWatch implements RegisterRules, Onlooker {
    /** A device may have something new just when it has been served. So it is the second time that counts. */
    private static final int STRIKES = 2;

    private final WatchedDevice controller;
    private final MappedDevice registers;
    private final Map<Integer, WatchedDevice> devices;
    /** Where the kernel gives the processor away. */
    private final Set<Integer> switches = new HashSet<>();

    private final Map<Integer, Service> services = new HashMap<>();
    private final Map<Integer, Integer> strikes = new HashMap<>();

    /** An interrupt between its claim and its completion. */
    private static final class Service {
        final Moment claimed;
        /** The routine that the kernel has called for it, as far as we have seen. */
        private int routine;

        private boolean known;
        private boolean slept;

        Service(Moment claimed) {
            this.claimed = claimed;
        }

        /** Where the mistake is: in the routine, which has returned, and so in none of the calls that are open. */
        int[] trace() {
            int[] trace = claimed.trace();
            if (!known) {
                return trace;
            }
            int[] longer = new int[trace.length + 1];
            longer[0] = routine;
            System.arraycopy(trace, 0, longer, 1, trace.length);
            return longer;
        }
    }

    /**
     * @param devices by their interrupts' numbers
     */
    InterruptWatch(WatchedDevice controller, MappedDevice registers, Map<Integer, WatchedDevice> devices) {
        this.controller = controller;
        this.registers = registers;
        this.devices = devices;
    }

    /** The kernel is known: what it does when a thread sleeps. */
    void begin(GuestSymbols kernel) {
        for (String routine : List.of("schedule", "schedule_away")) {
            kernel.address(routine).ifPresent(switches::add);
        }
    }

    @Override
    public void loaded(int offset, long value) {
        Scene scene = controller.scene();
        if (isClaim(offset) && value > 0 && scene != null) {
            services.put((int) value, new Service(scene.moment("claimed")));
            WatchedDevice device = devices.get((int) value);
            if (device != null) {
                device.takeLowered();
            }
        }
    }

    @Override
    public void storing(int offset, int width, int value) {
        if (isClaim(offset)) {
            Service service = services.remove(value);
            if (service == null) {
                controller.complain(
                        Kind.DOUBLE_ACKNOWLEDGE,
                        String.format("the kernel completes interrupt %d, which it is not serving", value));
            } else {
                completing(value, service, isEnabled(value, (offset - HARTS) / HART_STRIDE));
            }
        }
    }

    /** A service is over; a line that has been turned off waits for somebody else to look after the device. */
    private void completing(int source, Service service, boolean enabled) {
        WatchedDevice device = devices.get(source);
        if (device == null || device.takeLowered() || !enabled) {
            strikes.remove(source);
        } else if (strikes.merge(source, 1, Integer::sum) == STRIKES) {
            device.complain(
                    Kind.UNACKNOWLEDGED_INTERRUPT,
                    service.trace(),
                    String.format("interrupt %d has been served, and the device asserts its line as before", source));
        }
    }

    @Override
    public void executing(int pc) {
        if (!services.isEmpty() && switches.contains(pc)) {
            sleeping();
        }
    }

    @Override
    public void waiting() {
        sleeping();
    }

    /** The kernel calls a routine by its address: while it serves an interrupt, that is the driver's. */
    @Override
    public void calling(int routine) {
        for (Service service : services.values()) {
            service.routine = routine;
            service.known = true;
        }
    }

    private void sleeping() {
        Scene scene = controller.scene();
        if (scene == null) {
            return;
        }
        for (Map.Entry<Integer, Service> each : services.entrySet()) {
            if (each.getValue().slept) {
                continue; // what comes of it needs no report of its own
            }
            each.getValue().slept = true;
            WatchedDevice device = devices.getOrDefault(each.getKey(), controller);
            device.complain(
                    Kind.SLEEPING_IN_INTERRUPT,
                    scene.calls.trace(),
                    String.format("the kernel gives the processor away while it serves interrupt %d", each.getKey()),
                    each.getValue().claimed);
        }
    }

    @Override
    public void reset() {
        services.clear();
        strikes.clear();
    }

    private boolean isEnabled(int source, int hart) {
        int register = HARTS + hart * HART_STRIDE + ENABLE + (source < 32 ? 0 : 4);
        return (registers.load(register, 4) >>> (source & 31) & 1) != 0;
    }

    private static boolean isClaim(int offset) {
        return offset >= HARTS && (offset - HARTS) % HART_STRIDE == CLAIM;
    }
}
