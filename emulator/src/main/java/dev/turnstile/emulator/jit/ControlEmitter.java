package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_BANK_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.FRAME;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.TranslationCache;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits how blocks begin, end and are tied together. A block has up to two ways in: one that looks up its page first, for who comes
 * from another page or through the dispatch switch, and one that doesn't, for who comes from its own page.
 */
final class ControlEmitter {
    /** With more expected targets, a switch is better than one comparison after the other. */
    private static final int MOST_COMPARED = 4;

    private final Code code;
    private final Region region;
    private final Map<Integer, List<Integer>> detours;
    private final Map<Integer, StripCode> strips;
    private final Map<Integer, Label> checked = new HashMap<>();
    private final Map<Integer, Label> unchecked = new HashMap<>();
    private final Label dispatch;
    private final Label leave;
    private final Label refused;

    /**
     * An emitter.
     *
     * @param strips by the keys of their blocks
     * @param dispatch the switch on {@link Code#KEY}
     * @param leave leaves the region at {@link Code#KEY} with {@link Code#LEFT} steps left
     * @param refused where to go if a block's page is not where it was: a handler may have been entered
     */
    ControlEmitter(
            Code code, Region region, Map<Integer, StripCode> strips, Label dispatch, Label leave, Label refused) {
        this.code = code;
        this.region = region;
        this.strips = strips;
        this.detours = Loops.detours(region);
        this.dispatch = dispatch;
        this.leave = leave;
        this.refused = refused;
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
        if (!code.counts()) {
            return;
        }
        Label tooFew = new Label();
        code.pay(block);
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
        int slot = TranslationCache.fetchSlot(pc, 0);
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
            code.jump(GOTO, refused);
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
            case REFILL -> refill(block);
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
        @Nullable StripCode strip = strips.get(from.key());
        if (strip != null
                && strip.strip().last().key() == from.key()
                && strip.strip().first().key() == successor) {
            return strip.head();
        }
        return Objects.requireNonNull((from.reachesUnchecked(successor) ? unchecked : checked).get(successor));
    }

    /** Where the blocks of a strip's loop begin again. */
    Label again(Strip strip) {
        return Objects.requireNonNull(unchecked.get(strip.first().key()));
    }

    private void branch(Block block) {
        int target = block.target();
        boolean direct = region.blocks().containsKey(target) && !isDetour(block, target);
        Label taken = direct ? wayIn(block, target) : new Label();
        emitCondition(block.last(), taken);
        if (!direct) {
            code.cold(taken, () -> goOn(block, target));
        }
        goOn(block, block.following());
    }

    /** Emits the branch at a block's end: to a label if it goes to a key, else to where it goes. */
    void emitBranchTo(Block block, int key, Label label) {
        if (block.target() == key) {
            emitCondition(block.last(), label);
            goOn(block, block.following());
        } else {
            Label taken = new Label();
            emitCondition(block.last(), taken);
            code.cold(taken, () -> goOn(block, block.target()));
        }
    }

    private void emitCondition(GuestInstruction i, Label taken) {
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
        if (block.isUser()) {
            code.push(CodeKey.USER);
            code.insn(IOR);
        }
        code.store(Code.KEY);
        code.load(Code.KEY);
        code.push(2);
        code.insn(IAND);
        code.jump(IFNE, misaligned);
        link(block);
        expectOrDispatch(block);
        code.cold(misaligned, () -> leaveBeforeLast(block));
    }

    /** Goes to {@link Code#KEY}: without the dispatch switch if that is where the block is expected to go. */
    private void expectOrDispatch(Block block) {
        int[] keys = block.expected().stream()
                .filter(key -> region.blocks().containsKey(key) && !isDetour(block, key))
                .mapToInt(Integer::intValue)
                .toArray();
        if (keys.length > MOST_COMPARED) {
            Arrays.sort(keys);
            code.load(Code.KEY);
            code.lookupSwitch(
                    dispatch,
                    keys,
                    Arrays.stream(keys).mapToObj(key -> wayIn(block, key)).toArray(Label[]::new));
            return;
        }
        for (int key : keys) {
            code.load(Code.KEY);
            code.push(key);
            code.jump(IF_ICMPEQ, wayIn(block, key));
        }
        code.jump(GOTO, dispatch);
    }

    /** Leaves the last instruction of a block, which has been paid for, to the interpreter. */
    private void leaveBeforeLast(Block block) {
        code.increment(Code.LEFT, 1);
        code.goTo(block.following() - 4, leave);
    }

    private void trap(Block block) {
        int number = block.last().immediate();
        int returnAddress = block.last().pc() + 4;
        if (block.isUser()) {
            trapFromUser(number, returnAddress);
            expectOrDispatch(block);
        } else {
            code.constant(Constant.SLOW);
            code.push(number);
            code.push(returnAddress);
            code.callSlow("trap", "(II)V");
            code.takeContexts();
            dispatchHart();
        }
    }

    /** From user mode there is nothing to ask: the hart is in no refill, and afterwards it is in kernel mode. */
    private void trapFromUser(int number, int returnAddress) {
        int cause = TrapCause.TRAP.number();
        code.constant(Constant.CONTROL);
        code.push(cause);
        code.push(number);
        code.push(returnAddress);
        code.loadElement(Constant.CONTROL, ControlRegister.STATUS.number());
        code.callStatic(Hart.class, "stackTrap", "([IIIII)V");
        code.constant(Constant.HART);
        code.push(cause);
        code.call(Hart.class, "enteredFromUser", "(I)V");
        code.changeMode(false);
        code.loadElement(Constant.CONTROL, ControlRegister.TVEC.number());
        code.store(Code.KEY);
    }

    private void returnFromTrap(Block block) {
        Label unusual = new Label();
        Label interrupted = new Label();
        code.loadElement(Constant.CONTROL, ControlRegister.STATUS.number());
        code.push(Status.RF | Status.PUM | Status.PUA);
        code.insn(IAND);
        code.push(Status.PUM);
        code.jump(IF_ICMPNE, unusual);
        code.constant(Constant.CONTROL);
        code.callStatic(Hart.class, "unstackTrap", "([I)V");
        code.constant(Constant.HART);
        code.call(Hart.class, "returnedToUser", "()V");
        code.changeMode(true);
        code.loadElement(Constant.CONTROL, ControlRegister.EPC.number());
        code.push(CodeKey.USER);
        code.insn(IOR);
        code.store(Code.KEY);
        code.loadElement(Constant.CONTROL, ControlRegister.IP.number());
        code.jump(IFNE, interrupted);
        expectOrDispatch(block);
        code.cold(unusual, () -> returnInGeneral(block, interrupted));
        code.cold(interrupted, this::leaveIfInterrupted);
    }

    /** Goes to {@link Code#KEY} unless an interrupt comes first. */
    private void leaveIfInterrupted() {
        code.constant(Constant.SLOW);
        code.callSlow("interruptDue", "()Z");
        code.jump(IFNE, leave);
        code.jump(GOTO, dispatch);
    }

    /** Does an {@code eret} that is illegal, or returns to kernel mode, or to a user mode with access to user pages. */
    private void returnInGeneral(Block block, Label interrupted) {
        Label illegal = new Label();
        code.constant(Constant.SLOW);
        code.callSlow("returnFromTrap", "()Z");
        code.jump(IFEQ, illegal);
        code.takeContexts();
        hartKey();
        code.jump(GOTO, interrupted);
        code.cold(illegal, () -> leaveBeforeLast(block));
    }

    private void refill(Block block) {
        GuestInstruction i = block.last();
        Label illegal = new Label();
        code.constant(Constant.SLOW);
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        code.callSlow("refill", "(II)Z");
        code.jump(IFEQ, illegal);
        restore(i.rs1(), ControlRegister.RSCRATCH0);
        restore(i.rs2(), ControlRegister.RSCRATCH1);
        code.takeContexts();
        hartKey();
        leaveIfInterrupted();
        code.cold(illegal, () -> leaveBeforeLast(block));
    }

    private void restore(int register, ControlRegister saved) {
        if (register != 0) {
            code.loadElement(Constant.CONTROL, saved.number());
            code.storeRegister(register);
        }
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
