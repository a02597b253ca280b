package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits the call of a calm loop at its head, and the ways from wherever it ends: in front of a block or of an access in the middle of one,
 * which is made with all that can happen.
 */
final class CalmCallEmitter {
    private final Code code;
    private final WaysIn ways;
    private final MemoryEmitter memory;
    private final Map<Block, AccessPlan> plans;
    private final CalmCode loop;
    private final Block head;
    private final Map<Integer, Label> targets = new TreeMap<>();
    private int needed;

    CalmCallEmitter(Code code, WaysIn ways, MemoryEmitter memory, Map<Block, AccessPlan> plans, CalmCode loop) {
        this.code = code;
        this.ways = ways;
        this.memory = memory;
        this.plans = plans;
        this.loop = loop;
        this.head = loop.loop().code().block(loop.loop().head());
    }

    /** Emits all that between the ways into the head and its first instruction. */
    void emit() {
        Label plain = new Label();
        targets.put(head.key(), plain);
        needed = ways.needed(head.key());
        for (int key : loop.loop().ends()) {
            @Nullable Label end = ways.afterLoop(head, key);
            if (end != null) {
                targets.put(key, end);
                needed = Math.max(needed, ways.needed(key));
            }
        }
        loop.loop().code().blocks().values().forEach(this::addAccesses);
        code.giveBack(head.size());
        code.runLoop(loop);
        ways.leaveWithFewerThan(needed);
        ways.goOnAfterLoop(targets);
        code.label(plain);
        code.pay(head);
    }

    private void addAccesses(Block block) {
        for (int at = 1; at < block.size(); at++) {
            int key = block.keyOf(at);
            if (loop.accesses().contains(key)
                    && !targets.containsKey(key)
                    && ways.isOpenAfterLoop(head.key(), Loops.rest(block.key()))) {
                Label access = new Label();
                int place = at;
                targets.put(key, access);
                needed = Math.max(needed, ways.needed(block.key()));
                code.cold(access, () -> goOnAt(block, place));
            }
        }
    }

    /** Goes to an access: pays for what is left of its block, and finds again what has been checked for it. */
    private void goOnAt(Block block, int at) {
        code.giveBack(at - block.size());
        AccessPlan plan = Objects.requireNonNull(plans.get(block));
        for (int group : plan.reliedOnFrom(at)) {
            memory.restore(block, plan, group);
        }
        code.jump(GOTO, loop.access(block.keyOf(at)));
    }
}
