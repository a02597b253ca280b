package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fast engine. It runs translated code where there is some and the interpreter elsewhere, counts how often it comes to a place
 * without, and has those translated to which it comes often.
 */
public final class JitEngine implements Engine {
    /** Jumps that the interpreter may take before the engine looks again whether there is translated code. */
    private static final int JUMPS = 16;

    private static final int COUNTS = 1 << 14;
    /** Most visits to places within regions before an entry is made. */
    private static final int PATIENCE = 64;
    /** With fewer steps left, a region may be left because of that. */
    private static final int NEARLY_OVER = 100;

    private final Hart hart;
    private final JitConfiguration configuration;
    private final JitListener listener;
    private final Interpreter interpreter;
    private final FetchUnit fetchUnit;
    private final SlowPaths slow;
    private final CodeCache cache;
    private final RegionFinder finder;
    private final Translator translator;
    private final byte[] counts = new byte[COUNTS];
    /** Places whose first instruction is one for the interpreter. */
    private final Set<Long> refused = new HashSet<>();
    /** What is being translated, with what it is to replace. */
    private final Map<Translation, List<Translation>> pending = new HashMap<>();
    /** The translation that was left just now, if its end was not the end of the slice. */
    private @Nullable Translation left;

    /** Whether the present place was jumped to, or is just where a slice begins. */
    private boolean jumped;
    /** Visits in a row to places within regions that can't be entered there. */
    private int wandering;

    private long translatedSteps;

    /** An engine for a hart, with its MMU, on a bus. */
    public JitEngine(Hart hart, Mmu mmu, Bus bus, JitConfiguration configuration) {
        this(hart, mmu, bus, configuration, JitListener.NONE);
    }

    private JitEngine(Hart hart, Mmu mmu, Bus bus, JitConfiguration configuration, JitListener listener) {
        this.hart = hart;
        this.configuration = configuration;
        this.listener = listener;
        this.interpreter = new Interpreter(hart, mmu, bus);
        this.fetchUnit = new FetchUnit(hart, mmu, bus.memory());
        this.slow =
                new SlowPaths(hart, mmu, new LoadStoreUnit(hart, mmu, bus), fetchUnit, new Translation(Region.NONE));
        this.cache = new CodeCache(bus.watched(), configuration.regions(), listener);
        this.finder = new RegionFinder(hart, mmu, bus.memory());
        this.translator = new Translator(new Machinery(slow, hart, mmu, bus), configuration.background(), listener);
    }

    /** Makes engines of one configuration. */
    public static Engine.Factory with(JitConfiguration configuration) {
        return with(configuration, JitListener.NONE);
    }

    /** Makes engines of one configuration, all watched by one listener. */
    public static Engine.Factory with(JitConfiguration configuration, JitListener listener) {
        return (hart, mmu, bus) -> new JitEngine(hart, mmu, bus, configuration, listener);
    }

    @Override
    public void run(int steps) {
        hart.stopAt = hart.instructions + steps;
        jumped = configuration.threshold() == 0;
        while (hart.instructions < hart.stopAt && !hart.waiting) {
            if (hart.interruptDue()) {
                hart.takeInterrupt();
            }
            int frame = fetchUnit.frame();
            if (frame == FetchUnit.TRAPPED) {
                hart.instructions++;
            } else {
                execute(slow.key(), frame);
            }
        }
    }

    private void execute(int key, int frame) {
        publish();
        @Nullable Translation translation = cache.find(key, frame);
        if (left != null) {
            improve(left, translation, key, frame);
            left = null;
            translation = cache.find(key, frame);
        }
        if (translation == null && jumped) {
            consider(key, frame);
            translation = cache.find(key, frame);
        }
        jumped = true;
        @Nullable CompiledRegion code = translation == null ? null : translation.code();
        if (translation == null || code == null) {
            boolean near = configuration.threshold() == 0 || cache.covering(key, frame) != null;
            interpreter.interpret(near ? 1 : JUMPS);
        } else {
            wandering = 0;
            run(translation, code, key);
        }
    }

    private void run(Translation translation, CompiledRegion code, int key) {
        long before = hart.instructions;
        int pc = hart.pc;
        slow.enter(translation);
        code.run(key);
        translatedSteps += hart.instructions - before;
        listener.left(translation.region(), slow.key(), hart.stopAt - hart.instructions);
        if (hart.instructions == before && hart.pc == pc) {
            interpreter.interpret(1);
        } else if (hart.stopAt - hart.instructions > NEARLY_OVER) {
            left = translation;
        }
    }

    private void publish() {
        for (Translation done = translator.poll(); done != null; done = translator.poll()) {
            @Nullable List<Translation> replaced = pending.remove(done);
            if (done.valid() && replaced != null) {
                replaced.forEach(cache::drop);
            }
            cache.publish(done);
        }
    }

    private static long id(int key, int frame) {
        return (long) frame << 32 | Integer.toUnsignedLong(key);
    }

    /** Counts a visit to a place without translation, and has it translated if it has had enough. */
    private void consider(int key, int frame) {
        @Nullable Translation covering = cache.covering(key, frame);
        if (covering != null && !covering.closed()) {
            wander(covering, key, frame);
            return;
        }
        int slot = (key >>> 2 ^ key << 9 ^ frame * 0x51) & COUNTS - 1;
        if (counts[slot] < Math.min(configuration.threshold(), Byte.MAX_VALUE)) {
            counts[slot]++;
            return;
        }
        counts[slot] = 0;
        if (!refused.contains(id(key, frame))) {
            @Nullable Region region = finder.find(key, frame, configuration.instructions());
            if (region == null) {
                refused.add(id(key, frame));
            } else {
                translate(region, List.of());
            }
        }
    }

    /** Counts visits to places within a region that can't be entered there, and makes it so that it can if it never is elsewhere. */
    private void wander(Translation covering, int key, int frame) {
        wandering++;
        if (wandering >= PATIENCE && covering.code() != null && !isBeingReplaced(covering)) {
            wandering = 0;
            grow(List.of(covering), key, frame);
        }
    }

    /**
     * Has a region translated anew if it has just been left, not for the first time, in a way that can be avoided: because accesses
     * could not share a check, or to a place that it could hold.
     *
     * @param next the translation that goes on there, if there is one: the two can become one
     */
    private void improve(Translation former, @Nullable Translation next, int key, int frame) {
        int refusal = former.takeRefusal();
        if (!former.valid() || former.closed() || isBeingReplaced(former)) {
            return;
        }
        Region region = former.region();
        if (refusal != Translation.NO_KEY) {
            if (former.complain(refusal)) {
                @Nullable Region separate = finder.separate(region, refusal, configuration.instructions());
                if (separate != null) {
                    translate(separate, List.of(former));
                }
            }
        } else if (!region.dispatched().contains(key) && former.complain(key)) {
            boolean alone = next == null || next == former || isBeingReplaced(next);
            grow(alone ? List.of(former) : List.of(former, next), key, frame);
        }
    }

    private void grow(List<Translation> translations, int key, int frame) {
        List<Region> regions = translations.stream().map(Translation::region).toList();
        @Nullable Region grown = finder.grow(regions, key, frame, configuration.instructions());
        if (grown != null && translations.get(0).hasRoomFor(grown)) {
            translate(grown, translations);
        } else {
            translations.get(0).close();
        }
    }

    private boolean isBeingReplaced(Translation translation) {
        return pending.values().stream().anyMatch(replaced -> replaced.contains(translation));
    }

    private void translate(Region region, List<Translation> replaced) {
        Translation translation = new Translation(region);
        pending.put(translation, replaced);
        cache.watch(translation);
        translator.submit(translation);
        publish();
    }

    /** How many steps were done by translated code. */
    public long translatedSteps() {
        return translatedSteps;
    }

    @Override
    public void reset() {
        interpreter.reset();
        cache.reset();
        refused.clear();
        left = null;
        Arrays.fill(counts, (byte) 0);
    }
}
