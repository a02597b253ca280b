package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import java.util.Arrays;
import java.util.HashSet;
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
    private final Set<Long> requested = new HashSet<>();
    private long translatedSteps;

    /** An engine for a hart, with its MMU, on a bus. */
    public JitEngine(Hart hart, Mmu mmu, Bus bus, JitConfiguration configuration) {
        this(hart, mmu, bus, configuration, JitListener.NONE);
    }

    /** The same, watched. */
    public JitEngine(Hart hart, Mmu mmu, Bus bus, JitConfiguration configuration, JitListener listener) {
        this.hart = hart;
        this.configuration = configuration;
        this.listener = listener;
        this.interpreter = new Interpreter(hart, mmu, bus);
        this.fetchUnit = new FetchUnit(hart, mmu, bus.memory());
        Translation none = new Translation(new Region(0, Map.of(), Set.of()));
        this.slow = new SlowPaths(hart, mmu, new LoadStoreUnit(hart, mmu, bus), fetchUnit, none);
        this.cache = new CodeCache(bus.watched(), configuration.regions(), listener);
        this.finder = new RegionFinder(hart, mmu, bus.memory());
        this.translator = new Translator(new Machinery(slow, hart, mmu, bus), configuration.background(), listener);
    }

    @Override
    public void run(int steps) {
        hart.stopAt = hart.instructions + steps;
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
        if (translation == null) {
            translation = consider(key, frame);
        }
        @Nullable CompiledRegion code = translation == null ? null : translation.code();
        if (translation == null || code == null) {
            interpreter.interpret(configuration.threshold() == 0 ? 1 : JUMPS);
            return;
        }
        long before = hart.instructions;
        int pc = hart.pc;
        slow.enter(translation);
        code.run(key);
        translatedSteps += hart.instructions - before;
        listener.left(translation.region(), slow.key(), hart.stopAt - hart.instructions);
        if (hart.instructions == before && hart.pc == pc) {
            interpreter.interpret(1);
        }
    }

    private void publish() {
        for (Translation done = translator.poll(); done != null; done = translator.poll()) {
            cache.publish(done);
            Region region = done.region();
            requested.remove(id(region.root(), frame(region)));
        }
    }

    private static int frame(Region region) {
        return region.frames().get(0);
    }

    private static long id(int key, int frame) {
        return (long) frame << 32 | Integer.toUnsignedLong(key);
    }

    /** Counts a visit, and has the place translated if it has had enough; the translation if there is one at once. */
    private @Nullable Translation consider(int key, int frame) {
        int slot = (key >>> 2 ^ key << 9 ^ frame * 0x51) & COUNTS - 1;
        if (counts[slot] < configuration.threshold()) {
            counts[slot]++;
            return null;
        }
        if (!requested.add(id(key, frame))) {
            return null;
        }
        counts[slot] = 0;
        @Nullable Region region = finder.find(key, frame, configuration.instructions());
        if (region == null) {
            return null;
        }
        Translation translation = new Translation(region);
        cache.watch(translation);
        translator.submit(translation);
        publish();
        return cache.find(key, frame);
    }

    /** How many steps were done by translated code. */
    public long translatedSteps() {
        return translatedSteps;
    }

    @Override
    public void reset() {
        interpreter.reset();
        cache.reset();
        requested.clear();
        Arrays.fill(counts, (byte) 0);
    }
}
