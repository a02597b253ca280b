package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.Clock;
import java.util.List;

/** Which faults are to happen to a machine's devices: it can be given to any number of machines, and all of them get the same ones. */
public final class FaultPlan {
    /** No faults. */
    public static final FaultPlan NONE = new FaultPlan(List.of(), FaultListener.NONE);

    private final List<FaultSource> sources;
    private final FaultListener listener;

    private FaultPlan(List<FaultSource> sources, FaultListener listener) {
        this.sources = List.copyOf(sources);
        this.listener = listener;
    }

    /**
     * The faults that these rules and seeds say; see {@code docs/faults.md}.
     *
     * @throws IllegalArgumentException if one is none; the message is made for users, and names the place
     */
    public static FaultPlan of(List<String> rules) {
        return new FaultPlan(rules.stream().map(FaultPlan::parse).toList(), FaultListener.NONE);
    }

    private static FaultSource parse(String text) {
        RuleText rule = new RuleText(text);
        return text.startsWith(FaultSeed.SEED + "=") ? FaultSeed.parse(rule) : FaultRule.parse(rule);
    }

    /** The kinds of faults that a seed brings, if none is named, for users. */
    public static String commonKinds() {
        return FaultSeed.commonWords();
    }

    /** The same, with somebody who is told of each. */
    public FaultPlan telling(FaultListener somebody) {
        return new FaultPlan(sources, somebody);
    }

    /** What lets them happen to a machine with this clock. */
    public FaultInjector injector(Clock clock) {
        return new FaultInjector(sources, listener, clock);
    }
}
