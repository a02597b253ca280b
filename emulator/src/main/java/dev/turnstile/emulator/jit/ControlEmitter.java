package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_BANK_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.FRAME;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;

/**
 * Emits how blocks begin, end and are tied together. A block has up to two ways in: one that looks up its page first, for who comes
 * from another page or through the dispatch switch, and one that doesn't, for who comes from its own page.
 */
final class ControlEmitter {
    private final Code code;
    private final Region region;
    private final Map<Integer, List<Integer>> detours;
    private final Map<Integer, Label> checked = new HashMap<>();
    private final Map<Integer, Label> unchecked = new HashMap<>();
    private final Label dispatch;
    private final Label leave;
    private final Label out;

    /**
     * An emitter.
     *
     * @param dispatch the switch on {@link Code#KEY}
     * @param leave leaves the region at {@link Code#KEY} with {@link Code#LEFT} steps left
     * @param out leaves the region, with pc and instructions of the hart set
     */
    ControlEmitter(Code code, Region region, Label dispatch, Label leave, Label out) {
        this.code = code;
        this.region = region;
        this.detours = Loops.detours(region);
        this.dispatch = dispatch;
        this.leave = leave;
        this.out = out;
        region.dispatched().forEach(key -> checked.put(key, new Label()));
        region.blocks().values().forEach(this::addWaysIn);
    }

    private void addWaysIn(Block from) {
        for (int successor : from.successors()) {
            if (region.blocks().containsKey(successor) && !isDetour(from, successor)) {
                (from.reachesUnchecked(successor) ? unchecked : checked).computeIfAbsent(successor, k -> new Label());
            }
        }
    }

    private boolean isDetour(Block from, int successor) {
        return detours.getOrDefault(from.key(), List.of()).contains(successor);
    }

    /** Emits the dispatch switch. */
    void emitDispatch() {
        int[] keys = region.dispatched().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        Label[] labels = new Label[keys.length];
        for (int i = 0; i < keys.length; i++) {
            labels[i] = checked.get(keys[i]);
        }
        code.lookupSwitch(leave, keys, labels);
    }

    /** Emits the ways into a block: pays for its instructions and looks up its page. */
    void emitBegin(Block block) {
        Label body = new Label();
        if (checked.containsKey(block.key())) {
            code.label(checked.get(block.key()));
            pay(block);
            lookUp(block, body);
            if (unchecked.containsKey(block.key())) {
                code.jump(GOTO, body);
            }
        }
        if (unchecked.containsKey(block.key())) {
            code.label(unchecked.get(block.key()));
            pay(block);
        }
        code.label(body);
    }

    private void pay(Block block) {
        Label tooFew = new Label();
        code.increment(Code.LEFT, -block.size());
        code.load(Code.LEFT);
        code.jump(IFLT, tooFew);
        code.cold(tooFew, () -> {
            code.increment(Code.LEFT, block.size());
            code.goTo(block.key(), leave);
        });
    }

    private void lookUp(Block block, Label body) {
        Label slow = new Label();
        int pc = CodeKey.pc(block.key());
        int slot = pc >>> FETCH_SHIFT & FETCH_MASK;
        code.constant(Constant.FETCHES);
        code.push(slot);
        code.load(Code.BANK);
        code.push(FETCH_BANK_SHIFT);
        code.insn(IUSHR);
        code.insn(IXOR);
        code.push(FETCH_MASK);
        code.insn(IAND);
        code.insn(DUP);
        code.store(Code.SLOT);
        code.insn(IALOAD);
        code.push(pc & PAGE_TAG);
        code.load(Code.CONTEXT);
        code.insn(IOR);
        code.jump(IF_ICMPNE, slow);
        code.constant(Constant.FETCHES);
        code.load(Code.SLOT);
        code.push(FRAME);
        code.insn(IADD);
        code.insn(IALOAD);
        code.push(block.frame());
        code.jump(IF_ICMPNE, slow);
        code.cold(slow, () -> {
            code.constant(Constant.SLOW);
            code.push(block.key());
            code.load(Code.LEFT);
            code.push(block.size());
            code.insn(IADD);
            code.push(block.frame());
            code.callSlow("fetch", "(III)Z");
            code.jump(IFNE, body);
            code.jump(GOTO, out);
        });
    }

    /** Emits the way from a block to what comes after it. */
    void emitEnd(Block block) {
        switch (block.ending()) {
            case FALL, REFETCH -> goOn(block, block.following());
            case BRANCH -> branch(block);
            case JUMP -> {
                link(block);
                goOn(block, block.target());
            }
            case INDIRECT -> indirect(block);
            case TRAP -> trap(block);
            case RETURN -> returnFromTrap(block);
        }
    }

    private void goOn(Block from, int successor) {
        if (!region.blocks().containsKey(successor)) {
            code.goTo(successor, leave);
        } else if (isDetour(from, successor)) {
            code.goTo(successor, dispatch);
        } else {
            code.jump(GOTO, wayIn(from, successor));
        }
    }

    private Label wayIn(Block from, int successor) {
        return Objects.requireNonNull((from.reachesUnchecked(successor) ? unchecked : checked).get(successor));
    }

    private void branch(Block block) {
        GuestInstruction i = block.last();
        int target = block.target();
        boolean direct = region.blocks().containsKey(target) && !isDetour(block, target);
        Label taken = direct ? wayIn(block, target) : new Label();
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        switch (i.opcode()) {
            case BEQ -> code.jump(IF_ICMPEQ, taken);
            case BNE -> code.jump(IF_ICMPNE, taken);
            case BLT -> code.jump(IF_ICMPLT, taken);
            case BGE -> code.jump(IF_ICMPGE, taken);
            case BLTU -> unsigned(IFLT, taken);
            default -> unsigned(IFGE, taken);
        }
        if (!direct) {
            code.cold(taken, () -> goOn(block, target));
        }
        goOn(block, block.following());
    }

    private void unsigned(int condition, Label taken) {
        code.callStatic(Integer.class, "compareUnsigned", "(II)I");
        code.jump(condition, taken);
    }

    private void link(Block block) {
        if (block.last().rd() != 0) {
            code.push(block.last().pc() + 4);
            code.storeRegister(block.last().rd());
        }
    }

    private void indirect(Block block) {
        GuestInstruction i = block.last();
        Label misaligned = new Label();
        code.loadRegister(i.rs1());
        code.push(i.immediate());
        code.insn(IADD);
        code.push(~1);
        code.insn(IAND);
        code.store(Code.KEY);
        code.load(Code.KEY);
        code.push(2);
        code.insn(IAND);
        code.jump(IFNE, misaligned);
        link(block);
        if (block.isUser()) {
            code.load(Code.KEY);
            code.push(CodeKey.USER);
            code.insn(IOR);
            code.store(Code.KEY);
        }
        code.jump(GOTO, dispatch);
        code.cold(misaligned, () -> leaveBeforeLast(block));
    }

    /** Leaves the last instruction of a block, which has been paid for, to the interpreter. */
    private void leaveBeforeLast(Block block) {
        code.increment(Code.LEFT, 1);
        code.goTo(block.following() - 4, leave);
    }

    private void trap(Block block) {
        code.constant(Constant.SLOW);
        code.push(block.last().immediate());
        code.push(block.last().pc() + 4);
        code.callSlow("trap", "(II)I");
        code.storeContext();
        dispatchHart();
    }

    private void returnFromTrap(Block block) {
        Label illegal = new Label();
        Label interrupted = new Label();
        code.constant(Constant.SLOW);
        code.callSlow("returnFromTrap", "()I");
        code.insn(DUP);
        code.store(Code.VALUE);
        code.jump(IFLT, illegal);
        code.load(Code.VALUE);
        code.storeContext();
        code.constant(Constant.SLOW);
        code.callSlow("interruptDue", "()Z");
        code.jump(IFNE, interrupted);
        dispatchHart();
        code.cold(illegal, () -> leaveBeforeLast(block));
        code.cold(interrupted, () -> {
            hartKey();
            code.jump(GOTO, leave);
        });
    }

    private void dispatchHart() {
        hartKey();
        code.jump(GOTO, dispatch);
    }

    private void hartKey() {
        code.constant(Constant.SLOW);
        code.callSlow("key", "()I");
        code.store(Code.KEY);
    }
}
