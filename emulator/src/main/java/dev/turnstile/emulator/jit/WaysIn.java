package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_BANK_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.FETCH_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.FRAME;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.mmu.TranslationCache;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits the ways into blocks, and those that lead there. A block has up to two ways in: one that looks up its page first, for who comes
 * from another page or through the dispatch switch, and one that doesn't, for who comes from its own page.
 */
final class WaysIn {
    /** With more expected targets, a switch is better than one comparison after the other. */
    private static final int MOST_COMPARED = 4;

    private final Code code;
    private final Region region;
    private final Map<Integer, Set<Integer>> direct = new TreeMap<>();
    private final Map<Integer, List<Integer>> detours;
    private final Map<Integer, StripCode> strips;
    private final Budget budget;
    private final Map<Integer, Label> checked = new HashMap<>();
    private final Map<Integer, Label> unchecked = new HashMap<>();
    private final Label dispatch;
    private final Label leave;
    private final @Nullable Label refused;

    /**
     * An emitter.
     *
     * @param strips by the keys of their blocks
     * @param calm the calm loops that are called
     * @param dispatch the switch on {@link Code#KEY}
     * @param leave leaves the region at {@link Code#KEY} with {@link Code#LEFT} steps left
     * @param refused where to go if a block's page is not where it was: a handler may have been entered; null to leave instead of looking
     *     for it
     */
    WaysIn(
            Code code,
            Region region,
            Map<Integer, StripCode> strips,
            Collection<CalmLoop> calm,
            Label dispatch,
            Label leave,
            @Nullable Label refused) {
        this.code = code;
        this.region = region;
        this.strips = strips;
        this.dispatch = dispatch;
        this.leave = leave;
        this.refused = refused;
        this.detours = Loops.detours(region, calm);
        region.dispatched().forEach(key -> checked.put(key, new Label()));
        region.blocks().values().forEach(block -> addWays(block, detours(block.key())));
        calm.forEach(this::addEnds);
        this.budget = new Budget(region, direct, strips);
    }

    private void addWays(Block from, List<Integer> detours) {
        Set<Integer> ways = new TreeSet<>(from.successors());
        ways.retainAll(region.blocks().keySet());
        detours.forEach(ways::remove);
        for (int to : ways) {
            (from.reachesUnchecked(to) ? unchecked : checked).computeIfAbsent(to, k -> new Label());
        }
        direct.put(from.key(), ways);
    }

    private List<Integer> detours(int key) {
        return detours.getOrDefault(key, List.of());
    }

    private void addEnds(CalmLoop loop) {
        for (int key : loop.ends()) {
            if (region.blocks().containsKey(key) && isOpenAfterLoop(loop.head(), key)) {
                fromLoop(loop.head(), key).computeIfAbsent(key, k -> new Label());
            }
        }
    }

    private Map<Integer, Label> fromLoop(int head, int key) {
        return CodeKey.samePage(head, key) ? unchecked : checked;
    }

    /** Whether a direct way may lead from a calm loop to a block, or to the rest of one. */
    boolean isOpenAfterLoop(int head, int key) {
        return !detours(head).contains(key);
    }

    /** The way from a calm loop to a block in front of which it has ended; null if there is no direct one. */
    @Nullable
    Label afterLoop(Block head, int key) {
        return region.blocks().containsKey(key) && isOpenAfterLoop(head.key(), key)
                ? fromLoop(head.key(), key).get(key)
                : null;
    }

    /** Whether a block leads to another without the dispatch switch. */
    boolean isDirect(Block from, int successor) {
        return direct.getOrDefault(from.key(), Set.of()).contains(successor);
    }

    /** The steps that have to be left before a block. */
    int needed(int key) {
        return budget.needed(key);
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
        leaveWithFewerThan(budget.neededToDispatch());
        code.load(Code.KEY);
        code.lookupSwitch(leave, keys, labels);
    }

    /** Goes from a calm loop to where it has ended, {@link Code#KEY}. */
    void goOnAfterLoop(Map<Integer, Label> ends) {
        code.load(Code.KEY);
        code.lookupSwitch(
                dispatch,
                ends.keySet().stream().mapToInt(Integer::intValue).toArray(),
                ends.values().toArray(Label[]::new));
    }

    /** Leaves at {@link Code#KEY} if fewer steps are left. */
    void leaveWithFewerThan(int steps) {
        if (code.counts() && steps > 0) {
            leaveWithFewerThan(steps, leave);
        }
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
        if (code.counts() && budget.looksAt(block.key())) {
            Label tooFew = new Label();
            leaveWithFewerThan(needed(block.key()), tooFew);
            code.cold(tooFew, () -> code.goTo(block.key(), leave));
        }
        code.pay(block);
    }

    private void leaveWithFewerThan(int steps, Label otherwise) {
        code.load(Code.LEFT);
        code.push(steps);
        code.jump(IF_ICMPLT, otherwise);
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
        code.cold(slow, () -> lookUpSlowly(block, body));
    }

    private void lookUpSlowly(Block block, Label body) {
        if (refused == null) {
            code.giveBack(block.size());
            code.goTo(block.key(), leave);
            return;
        }
        code.constant(Constant.SLOW);
        code.push(block.key());
        code.load(Code.LEFT);
        code.push(block.size());
        code.insn(IADD);
        code.push(block.frame());
        code.callSlow("fetch", "(III)Z");
        code.jump(IFNE, body);
        code.jump(GOTO, refused);
    }

    /** Emits the way from a block to one that may be in the region or not. */
    void goOn(Block from, int successor) {
        if (!region.blocks().containsKey(successor)) {
            code.goTo(successor, leave);
        } else if (isDirect(from, successor)) {
            code.jump(GOTO, wayIn(from, successor));
        } else {
            code.goTo(successor, dispatch);
        }
    }

    /** The label of a direct way. */
    Label wayIn(Block from, int successor) {
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

    /** Goes to {@link Code#KEY}: without the dispatch switch if that is where the block is expected to go. */
    void expectOrDispatch(Block block) {
        int[] keys = block.expected().stream()
                .filter(key -> isDirect(block, key))
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

    /** Goes to {@link Code#KEY} through the dispatch switch. */
    void dispatch() {
        code.jump(GOTO, dispatch);
    }

    /** Leaves the last instruction of a block, which has been paid for, to the interpreter. */
    void leaveBeforeLast(Block block) {
        code.increment(Code.LEFT, 1);
        code.goTo(block.following() - 4, leave);
    }

    /** Goes to {@link Code#KEY} unless an interrupt comes first. */
    void leaveIfInterrupted() {
        code.constant(Constant.SLOW);
        code.callSlow("interruptDue", "()Z");
        code.jump(IFNE, leave);
        code.jump(GOTO, dispatch);
    }
}
