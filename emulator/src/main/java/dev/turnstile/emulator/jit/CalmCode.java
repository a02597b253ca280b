package dev.turnstile.emulator.jit;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Label;

/** What the code of a calm loop and that of its region have to know of each other. */
final class CalmCode {
    /** Of the method: takes the region, {@link Code#KEY} and the three behind; returns the key in the high and the steps left in the low word. */
    static final String DESCRIPTOR = "(L" + Code.name(CompiledRegion.class) + ";IIII)J";

    private final CalmLoop loop;
    private final String name;
    private final RegisterUse use;
    private final Map<Integer, Label> accesses = new TreeMap<>();

    /**
     * Knows a loop.
     *
     * @param number tells the loops of a region apart
     * @param plans of at least its blocks
     */
    CalmCode(CalmLoop loop, int number, Map<Block, AccessPlan> plans) {
        this.loop = loop;
        this.name = "loop" + number;
        this.use = RegisterUse.ofAll(loop.code());
        for (Block block : loop.code().blocks().values()) {
            for (int at : Objects.requireNonNull(plans.get(block)).checked()) {
                if (at > 0) {
                    accesses.put(block.keyOf(at), new Label());
                }
            }
        }
    }

    CalmLoop loop() {
        return loop;
    }

    /** The name of its method. */
    String name() {
        return name;
    }

    /** The registers that it loads and stores. */
    RegisterUse use() {
        return use;
    }

    /** The keys of the accesses in the middle of blocks that it may leave to its region. */
    Set<Integer> accesses() {
        return accesses.keySet();
    }

    /** Where the region makes such an access. */
    Label access(int key) {
        return Objects.requireNonNull(accesses.get(key));
    }
}
