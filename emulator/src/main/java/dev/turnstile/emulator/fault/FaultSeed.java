package dev.turnstile.emulator.fault;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Faults by chance, which is the same in each run: {@code seed=N,rate=N,device=...,fault=...,after=TICKS}.
 *
 * @param text as the user has written it
 * @param seed which runs of luck
 * @param rate one occasion in so many goes wrong
 * @param device whose; null for all but the timer, without which nothing goes on
 * @param kinds what goes wrong
 * @param after what is earlier on the clock is spared
 */
record FaultSeed(String text, long seed, int rate, @Nullable String device, Set<FaultKind> kinds, long after)
        implements FaultSource {
    static final String SEED = "seed";

    private static final int DEFAULT_RATE = 1000;
    private static final String TIMER = "timer";

    private enum Part {
        SEED,
        RATE,
        DEVICE,
        FAULT,
        AFTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Takes what a user has written apart.
     *
     * @throws IllegalArgumentException if it is no rule; the message is made for users, and names the place
     */
    static FaultSeed parse(RuleText rule) {
        long seed = 0;
        int rate = DEFAULT_RATE;
        @Nullable String device = null;
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        long after = 0;
        for (RuleText.Word word : rule.words()) {
            RuleText.Word value = word.behind('=');
            switch (rule.choice(rule.name(word), "option of a seed", EnumSet.allOf(Part.class), Part::word)) {
                case SEED -> seed = rule.number(value, Long.MIN_VALUE, Long.MAX_VALUE);
                case RATE -> rate = (int) rule.number(value, 1, Integer.MAX_VALUE);
                case DEVICE -> device = value.text();
                case FAULT -> kinds.add(rule.choice(value, "fault for a seed", byChance(), FaultKind::word));
                case AFTER -> after = rule.number(value, 0, FaultOption.AFTER.most());
            }
        }
        return new FaultSeed(rule.text(), seed, rate, device, kinds.isEmpty() ? common() : kinds, after);
    }

    private static Set<FaultKind> common() {
        Set<FaultKind> kinds = EnumSet.allOf(FaultKind.class);
        kinds.removeIf(kind -> !kind.common());
        return kinds;
    }

    /** Those that are common, and a device that vanishes at one of its registers' accesses. */
    private static Set<FaultKind> byChance() {
        Set<FaultKind> kinds = common();
        kinds.add(FaultKind.VANISH);
        return kinds;
    }

    /** What such a seed brings, for users. */
    static String commonWords() {
        return common().stream().map(FaultKind::word).collect(Collectors.joining(", "));
    }

    @Override
    public IllegalArgumentException misplaced(Set<String> devices) {
        if (device != null && !devices.contains(device)) {
            return RuleText.complaint(text, text.indexOf(device), RuleText.noDevice(device, devices));
        }
        return RuleText.complaint(text, 0, "such faults can't happen to the devices of this machine");
    }

    @Override
    public boolean concerns(String name) {
        return device == null ? !name.equals(TIMER) : name.equals(device);
    }

    @Override
    public long value(FaultKind kind, FaultOption option) {
        return option == FaultOption.AFTER ? after : option == FaultOption.AT ? 1 : kind.preset(option);
    }

    /** Each device and kind has luck of its own: what happens to one does not depend on how busy another is. */
    @Override
    public Trigger trigger(String name, FaultKind kind) {
        return Trigger.random(seed * 31 + (name + ':' + kind.word()).hashCode(), rate, after);
    }
}
