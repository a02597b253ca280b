package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.LOAD_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.STORE_TAG;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.jit.Strip.Stride;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits a loop in strips. Its block, with all its ways into slow paths, does one iteration; then as many follow here as the budget and
 * the pages allow, in a loop that calls nothing and of which the JVM knows how often it is executed.
 *
 * <pre>
 *   head:  iterations = what the budget allows, and the pages that are walked through ({@link Reach})
 *          go to the block if that is less than two
 *   loop:  the instructions of the block
 *          go on behind the block if its branch is not taken
 *          go to loop while there are iterations left
 *          go to the block
 * </pre>
 */
final class StripEmitter {
    private final Code code;
    private final IntegerEmitter integer;
    private final MemoryEmitter memory;
    private final WaysIn waysIn;
    private final ControlEmitter control;
    private final Map<Block, AccessPlan> plans;
    private final StripCode ways;
    private final Strip strip;
    private final int iterations;
    private final Map<Integer, Integer> distances = new HashMap<>();
    private final Map<Integer, Integer> tags = new HashMap<>();

    StripEmitter(
            Code code,
            IntegerEmitter integer,
            MemoryEmitter memory,
            WaysIn waysIn,
            ControlEmitter control,
            Map<Block, AccessPlan> plans,
            StripCode stripCode) {
        this.code = code;
        this.integer = integer;
        this.memory = memory;
        this.waysIn = waysIn;
        this.control = control;
        this.plans = plans;
        this.ways = stripCode;
        this.strip = stripCode.strip();
        int local = code.firstOfStrip();
        iterations = local++;
        for (int key : strip.strides().keySet()) {
            distances.put(key, local++);
        }
        for (int key : strip.checked()) {
            distances.put(key, local++);
            tags.put(key, local++);
        }
    }

    /** How many local variables the strip of a loop needs. */
    static int locals(Strip strip) {
        return 1 + strip.strides().size() + 2 * strip.checked().size();
    }

    void emit() {
        Label loop = new Label();
        Label again = new Label();
        Label blocks = waysIn.again(strip);
        code.label(ways.head());
        emitHead(blocks);
        code.label(loop);
        for (int i = 0; i < strip.blocks().size(); i++) {
            boolean last = i == strip.blocks().size() - 1;
            emitBlock(
                    strip.blocks().get(i),
                    last ? strip.first() : strip.blocks().get(i + 1),
                    last ? again : new Label());
        }
        code.increment(iterations, -1);
        code.load(iterations);
        code.jump(IFGT, loop);
        code.jump(GOTO, blocks);
    }

    /** Emits one block of an iteration, and a label for what follows. */
    private void emitBlock(Block block, Block next, Label following) {
        code.pay(block);
        for (int at = 0; at < block.size(); at++) {
            GuestInstruction instruction = block.instructions().get(at);
            switch (instruction.opcode().group()) {
                case MEMORY -> emitAccess(block, at, instruction);
                case CONTROL -> {
                    // The way on, below.
                }
                default -> integer.emit(instruction);
            }
        }
        if (block.ending() == Ending.BRANCH) {
            control.emitBranchTo(block, next.key(), following);
        }
        code.label(following);
    }

    private void emitHead(Label blockAgain) {
        code.load(Code.LEFT);
        memory.add(strip.size() - waysIn.needed(strip.first().key()));
        code.push(strip.size());
        code.insn(IDIV);
        code.store(iterations);
        for (Block block : strip.blocks()) {
            for (int at : plan(block).checked()) {
                @Nullable Stride stride = strip.strides().get(block.keyOf(at));
                if (stride != null) {
                    emitReach(block, at, stride);
                }
            }
        }
        code.load(iterations);
        code.push(2);
        code.jump(IF_ICMPLT, blockAgain);
        for (Block block : strip.blocks()) {
            for (int at : plan(block).checked()) {
                if (!strip.strides().containsKey(block.keyOf(at))) {
                    memory.takeFound(block, at, plan(block).checkOf(at), tag(block, at), distance(block, at));
                }
            }
        }
    }

    private AccessPlan plan(Block block) {
        return Objects.requireNonNull(plans.get(block));
    }

    /** Lowers the number of iterations to those for which one access, or group of them, needs no further look at the translation cache. */
    private void emitReach(Block block, int at, Stride stride) {
        AccessGroup group = plan(block).checkOf(at);
        code.constant(Constant.DATA);
        memory.pushAddress(block.instructions().get(at).rs1(), group.low() + stride.ahead());
        code.push(group.span());
        code.push(group.alignment() - 1);
        code.push(group.stores() ? STORE_TAG : LOAD_TAG);
        code.load(Code.CONTEXT);
        code.load(Code.BANK);
        if (stride.register() != 0) {
            code.loadRegister(stride.register());
        } else {
            code.push(stride.step());
        }
        code.load(iterations);
        code.callStatic(Reach.class, "of", "([IIIIIIIII)J");
        code.insn(DUP2);
        code.insn(L2I);
        code.store(distance(block, at));
        code.push(32);
        code.insn(LSHR);
        code.insn(L2I);
        code.store(iterations);
    }

    private int distance(Block block, int at) {
        return Objects.requireNonNull(distances.get(block.keyOf(at)));
    }

    private int tag(Block block, int at) {
        return Objects.requireNonNull(tags.get(block.keyOf(at)));
    }

    private boolean isSteady(Block block, int checkedAt) {
        return strip.strides().containsKey(block.keyOf(checkedAt));
    }

    private void emitAccess(Block block, int at, GuestInstruction i) {
        AccessPlan plan = plan(block);
        int checkedAt = plan.checkedAt(at);
        if (isSteady(block, checkedAt)) {
            memory.access(i, () -> {
                code.loadRegister(i.rs1());
                memory.add(i.immediate());
                code.load(distance(block, checkedAt));
                code.insn(IADD);
            });
            return;
        }
        AccessGroup group = plan.checkOf(at);
        int shared = plan.groupOf(at);
        int index = shared < 0 ? Code.SLOT : code.groupLocal(shared);
        if (checkedAt == at) {
            emitCheckOnce(block, at, group, index);
        }
        memory.access(i, () -> {
            code.load(index);
            memory.add(i.immediate() - group.low());
        });
    }

    /** Finds the index in memory of an address that can be anywhere, or leaves it to the block. */
    private void emitCheckOnce(Block block, int at, AccessGroup group, int index) {
        Label elsewhere = new Label();
        Label unknown = new Label();
        Label here = new Label();
        memory.address(block.instructions().get(at).rs1(), group.low());
        if (group.span() > group.alignment()) {
            memory.spansPages(group, unknown);
        }
        code.load(tag(block, at));
        code.load(Code.ADDRESS);
        code.push(PAGE_TAG | group.alignment() - 1);
        code.insn(IAND);
        code.jump(IF_ICMPNE, elsewhere);
        code.load(Code.ADDRESS);
        code.load(distance(block, at));
        code.insn(IADD);
        code.store(index);
        code.label(here);
        code.cold(elsewhere, () -> {
            memory.lookUp(Code.ADDRESS, Code.SLOT);
            memory.tagIsNot(Code.ADDRESS, group, unknown);
            memory.index(Code.SLOT);
            code.store(index);
            code.jump(GOTO, here);
        });
        code.cold(unknown, () -> {
            restoreGroups(block, at);
            code.jump(GOTO, ways.access(block.keyOf(at)));
        });
    }

    /** Sets the indices of the groups that the block relies on when it makes an access, as far as the strip has not. */
    private void restoreGroups(Block block, int at) {
        AccessPlan plan = plan(block);
        for (int number : plan.reliedOnFrom(at)) {
            AccessGroup group = plan.group(number);
            int first = plan.firstOf(number);
            if (isSteady(block, first)) {
                code.loadRegister(block.instructions().get(first).rs1());
                memory.add(group.low());
                code.load(distance(block, first));
                code.insn(IADD);
                code.store(code.groupLocal(number));
            }
        }
    }
}
