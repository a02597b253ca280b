package dev.turnstile.emulator.jit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;

/** What the code of a strip and that of its blocks have to know of each other. */
final class StripCode {
    private final Strip strip;
    private final Label head = new Label();
    private final Map<Integer, Label> accesses = new HashMap<>();

    StripCode(Strip strip) {
        this.strip = strip;
        strip.checked().forEach(key -> accesses.put(key, new Label()));
    }

    Strip strip() {
        return strip;
    }

    /** Where the last block goes instead of to the first. */
    Label head() {
        return head;
    }

    /** Whether the strip may leave an access to its block. */
    boolean canBeEnteredAt(int access) {
        return accesses.containsKey(access);
    }

    /** Where a block makes an access that the strip can't make. */
    Label access(int access) {
        return Objects.requireNonNull(accesses.get(access));
    }
}
