package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The fast engine. It runs translated code where there is some and the interpreter elsewhere, and tells the {@link Planner} where
 * it has come.
 */
public final class JitEngine implements Engine {
    /** With fewer steps left, a region may be left because of that. */
    private static final int NEARLY_OVER = 3 * Budget.LONGEST_WAY;
    /** After so many translations in a row, the planner hears where the last one was left. */
    private static final int MOST_LINKS = 7;

    private final Hart hart;
    private final JitConfiguration configuration;
    private final JitListener listener;
    private final Interpreter interpreter;
    private final FetchUnit fetchUnit;
    private final SlowPaths slow;
    private final CodeCache cache;
    private final Planner planner;
    private final Trials trials;
    /** The translation that was left just now, if its end was not the end of the slice. */
    private @Nullable Translation left;

    /** Whether the present place was jumped to, or is just where a slice begins. */
    private boolean jumped;

    /** Jumps that the interpreter may take before the engine looks again: few where it has just left translated code. */
    private int jumps = 1;

    /** How many of them are still to come, since a slice ended before they had been taken: many slices are shorter than that. */
    private int jumpsLeft;

    private long translatedSteps;

    private JitEngine(
            Hart hart, Mmu mmu, Bus bus, JitConfiguration configuration, JitListener listener, LongSupplier stopwatch) {
        this.hart = hart;
        this.configuration = configuration;
        this.listener = listener;
        this.interpreter = new Interpreter(hart, mmu, bus);
        this.fetchUnit = new FetchUnit(hart, mmu, bus.memory());
        this.slow =
                new SlowPaths(hart, mmu, new LoadStoreUnit(hart, mmu, bus), fetchUnit, new Translation(Region.NONE));
        Fickleness fickleness = new Fickleness(bus.memory().frames());
        this.cache = new CodeCache(bus.watched(), configuration.regions(), listener, fickleness);
        RegionFinder finder = new RegionFinder(hart, mmu, bus.memory());
        Machinery machinery = new Machinery(slow, hart, mmu, bus);
        Translator translator = new Translator(machinery, configuration, listener);
        boolean timed = configuration.background() && configuration.counting();
        this.trials = new Trials(timed ? stopwatch : Trials.NO_STOPWATCH);
        this.planner = new Planner(configuration, cache, finder, translator, fickleness, trials);
    }

    /** Makes engines of one configuration. */
    public static Engine.Factory with(JitConfiguration configuration) {
        return with(configuration, JitListener.NONE);
    }

    /** Makes engines of one configuration, all watched by one listener. */
    public static Engine.Factory with(JitConfiguration configuration, JitListener listener) {
        return with(configuration, listener, Trials.NO_STOPWATCH);
    }

    /**
     * Makes engines that do not run translated code as long as it is slower than the interpreter.
     *
     * @param stopwatch the host's time in nanoseconds, which has no effect that a guest could see
     */
    public static Engine.Factory with(JitConfiguration configuration, JitListener listener, LongSupplier stopwatch) {
        return (hart, mmu, bus) -> new JitEngine(hart, mmu, bus, configuration, listener, stopwatch);
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
        if (planner.isLooking()) {
            show(key);
            return;
        }
        planner.publish();
        @Nullable Translation translation = cache.find(key, frame);
        if (left != null) {
            planner.improve(left, translation, key, frame, hart.instructions);
            left = null;
            translation = cache.find(key, frame);
        }
        if (translation == null && jumped) {
            planner.consider(key, frame);
            translation = cache.find(key, frame);
        }
        if (planner.isLooking()) {
            show(key);
            return;
        }
        jumped = true;
        if (translation == null) {
            @Nullable Translation covering = cache.covering(key, frame);
            interpret(covering != null && covering.trial().trusted());
            return;
        }
        planner.entered();
        @Nullable Translation chosen = trials.choose(translation, key, hart.instructions);
        @Nullable CompiledRegion code = chosen == null ? null : chosen.code();
        if (chosen == null || code == null) {
            interpret(false);
        } else {
            run(chosen, code, key);
        }
    }

    /**
     * Lets the interpreter go on for a while: for a moment behind translated code, and then twice as long each time.
     *
     * @param near whether this is in the middle of a region that is fast: a place where it can be entered may be next
     */
    private void interpret(boolean near) {
        long before = hart.instructions;
        boolean measured = jumps == configuration.jumps() || trials.wantsInterpreter(before);
        if (near || trials.seeks(before)) {
            jumpsLeft = interpreter.interpret(1);
        } else if (!measured) {
            jumpsLeft = interpreter.interpret(jumpsLeft > 0 ? jumpsLeft : jumps);
        } else {
            trials.beginInterpreting();
            jumpsLeft = interpreter.interpret(jumpsLeft > 0 ? jumpsLeft : configuration.jumps());
            trials.endInterpreting(hart.instructions - before, hart.instructions);
        }
        jumps = Math.min(2 * jumps, configuration.jumps());
    }

    /** Shows the planner one step, which the interpreter does. */
    private void show(int key) {
        planner.see(key);
        hart.pauseAt(hart.instructions + 1);
        interpreter.interpret(1);
        hart.endPause();
        jumped = false;
    }

    /** Runs a translation, and those that it leads to. */
    private void run(Translation first, CompiledRegion firstCode, int firstKey) {
        long before = hart.instructions;
        int pc = hart.pc;
        jumps = 1;
        jumpsLeft = 0;
        cache.link(firstKey, first);
        hart.pauseAt(before + trials.begin(first.trial()));
        Translation last = first;
        @Nullable Translation next = first;
        CompiledRegion code = firstCode;
        int key = firstKey;
        for (int links = MOST_LINKS; next != null; links--) {
            last = next;
            long start = hart.instructions;
            slow.enter(last);
            code.run(key);
            key = slow.key();
            listener.left(last.region(), key, hart.stopAt - hart.instructions);
            next = links == 0 || hart.instructions == start || !slow.goesOn() ? null : following(first, key);
            code = next == null ? code : Objects.requireNonNull(next.code());
        }
        long steps = hart.instructions - before;
        boolean over = isNearlyOver();
        hart.endPause();
        translatedSteps += steps;
        if (steps == 0 && hart.pc == pc) {
            interpreter.interpret(isNearlyOver() ? Integer.MAX_VALUE : 1);
        } else if (!over) {
            left = last;
        }
        if (trials.end(first.trial(), steps, hart.instructions)) {
            planner.settle(first);
        }
    }

    private boolean isNearlyOver() {
        return hart.stopAt - hart.instructions <= NEARLY_OVER;
    }

    /** The translation to which another has led, if both are known to be fast. */
    private @Nullable Translation following(Translation first, int key) {
        @Nullable Translation next = cache.linked(key);
        boolean trusted = next != null
                && next.code() != null
                && next.trial().trusted()
                && first.trial().trusted();
        return trusted ? next : null;
    }

    /** How many steps were done by translated code. */
    public long translatedSteps() {
        return translatedSteps;
    }

    @Override
    public void reset() {
        interpreter.reset();
        planner.reset();
        left = null;
    }
}
