package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.DeviceTap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a device, apart from its memory. */
final class WatchedDevice {
    private static final int[] NOWHERE = {};

    private final DeviceTap.Place place;
    private final Supplier<@Nullable Scene> scene;
    /** Whether an instruction is accessing its registers; else it acts on its own. */
    private boolean accessed;

    private @Nullable Moment lastStore;
    private boolean asserted;
    private boolean lowered;

    WatchedDevice(DeviceTap.Place place, Supplier<@Nullable Scene> scene) {
        this.place = place;
        this.scene = scene;
    }

    /** The machine around it; null as long as it is being put together. */
    @Nullable
    Scene scene() {
        return scene.get();
    }

    /** As reports call it. */
    String name() {
        return String.format("%s at 0x%08x", place.name(), place.base());
    }

    /** Whether it does something because an instruction accesses its registers just now. */
    boolean isAccessed() {
        return accessed;
    }

    void beginStore() {
        accessed = true;
        Scene machine = scene();
        if (machine != null) {
            lastStore = machine.moment("the last store to the device's registers");
        }
    }

    void beginLoad() {
        accessed = true;
    }

    void endAccess() {
        accessed = false;
    }

    /** Reports a mistake that the present instruction makes, or, when the device acts on its own, what it has been told last. */
    void complain(Kind kind, String message) {
        Scene machine = scene();
        if (machine != null) {
            int[] told = lastStore == null ? NOWHERE : lastStore.trace();
            complain(kind, accessed ? machine.calls.trace() : told, message);
        }
    }

    /** Reports a mistake that has been made at a place. */
    void complain(Kind kind, int[] trace, String message, Moment... before) {
        Scene machine = scene();
        if (machine != null) {
            machine.findings.add(kind, name(), trace, message, before);
        }
    }

    // Its interrupt line

    /** Whether it asserts its line. */
    boolean asserted() {
        return asserted;
    }

    void setLine(boolean level) {
        asserted = level;
        lowered |= !level;
    }

    /** Whether it has lowered its line, or not asserted it at all, since it was asked last. */
    boolean takeLowered() {
        boolean was = lowered || !asserted;
        lowered = false;
        return was;
    }
}
