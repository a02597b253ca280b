package dev.turnstile.emulator.jit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides what is translated: places to which the engine comes often, and regions that could be better. */
final class Planner {
    private static final int COUNTS = 1 << 14;
    /** Bound of the memory that knowing the refused places takes. */
    private static final int MOST_REFUSED = 10_000;
    /** Fewest visits in a row to places within regions before an entry is made. */
    private static final int LEAST_WANDERING = 64;
    /** Fewest complaints about one place before a region is improved. */
    private static final int LEAST_COMPLAINTS = 16;
    /** The same about one that is not trusted yet. */
    private static final int YOUNG_COMPLAINTS = 128;
    /** Bound of how much longer a region is looked at that has grown before, because the last look has missed something. */
    private static final int MOST_PATIENT_LOOK = 16;

    private final JitConfiguration configuration;
    private final CodeCache cache;
    private final RegionFinder finder;
    private final Translator translator;
    private final Fickleness fickleness;
    private final Trials trials;
    private final int[] counts = new int[COUNTS];
    /** Places whose first instruction is one for the interpreter. */
    private final Set<Long> refused = new HashSet<>();
    /** What is being translated, with what it is to replace. */
    private final Map<Translation, List<Translation>> pending = new HashMap<>();
    /** Visits in a row to places within regions that can't be entered there. */
    private int wandering;

    private @Nullable Recording recording;

    Planner(
            JitConfiguration configuration,
            CodeCache cache,
            RegionFinder finder,
            Translator translator,
            Fickleness fickleness,
            Trials trials) {
        this.configuration = configuration;
        this.cache = cache;
        this.finder = finder;
        this.translator = translator;
        this.fickleness = fickleness;
        this.trials = trials;
    }

    /** Makes what has been translated meanwhile available. */
    void publish() {
        for (Translation done = translator.poll(); done != null; done = translator.poll()) {
            List<Translation> replaced = pending.getOrDefault(done, List.of());
            if (trials.areOff() || !done.valid() || replaced.stream().noneMatch(Translation::valid)) {
                settle(done);
            } else {
                for (Translation old : replaced) {
                    old.inheritedBy(done);
                    done.trial().competeWith(old.trial());
                }
            }
        }
    }

    /** Lets a translation take the place of those that it is to replace, if it has not done so. */
    void settle(Translation done) {
        @Nullable List<Translation> replaced = pending.remove(done);
        if (replaced != null && done.valid()) {
            replaced.forEach(cache::drop);
            cache.publish(done);
        }
    }

    private static long id(int key, int frame) {
        return (long) frame << 32 | Integer.toUnsignedLong(key);
    }

    /** Counts a visit to a place without translation, and has it translated if it has had enough. */
    void consider(int key, int frame) {
        @Nullable Translation covering = cache.covering(key, frame);
        if (covering != null && !covering.closed()) {
            if (covering.trial().trusted()) {
                wander(covering, key, frame);
            }
            return;
        }
        int slot = (key >>> 2 ^ key << 9 ^ frame * 0x51) & COUNTS - 1;
        if (counts[slot] < configuration.threshold()) {
            counts[slot]++;
            return;
        }
        counts[slot] = 0;
        if (!refused.contains(id(key, frame)) && (configuration.threshold() == 0 || fickleness.permits(frame))) {
            look(configuration.recorded(), profile -> begin(key, frame, profile));
        }
    }

    private void begin(int key, int frame, Profile profile) {
        @Nullable Region region = finder.find(key, frame, configuration.instructions(), profile);
        if (region == null) {
            refuse(id(key, frame));
        } else {
            translate(region, List.of());
        }
    }

    /** Decides something when it has been seen for so many steps what is executed here. */
    private void look(int steps, Consumer<Profile> decision) {
        if (steps == 0) {
            decision.accept(Profile.NONE);
        } else {
            recording = new Recording(steps, decision);
        }
    }

    /** Whether the planner wants to see the next step, alone. */
    boolean isLooking() {
        return recording != null;
    }

    /** Shows the planner which instruction is executed next. */
    void see(int key) {
        @Nullable Recording present = recording;
        if (present != null && present.add(key)) {
            recording = null;
            present.finish();
        }
    }

    private void refuse(long id) {
        if (refused.size() == MOST_REFUSED) {
            refused.clear();
        }
        refused.add(id);
    }

    /** Counts visits to places within a region that can't be entered there, and makes it so that it can if it never is elsewhere. */
    private void wander(Translation covering, int key, int frame) {
        wandering++;
        if (wandering >= Math.max(LEAST_WANDERING, configuration.threshold())
                && covering.code() != null
                && !isBeingReplaced(covering)) {
            wandering = 0;
            grow(List.of(covering), key, frame);
        }
    }

    /**
     * Has a region translated anew if it has just been left, not for the first time, in a way that can be avoided: because accesses
     * could not share a check, or to a place that it could hold.
     *
     * @param next the translation that goes on there, if there is one: the two can become one
     * @param now the hart's instructions
     */
    void improve(Translation former, @Nullable Translation next, int key, int frame, long now) {
        int refusal = former.takeRefusal();
        if (!former.valid() || former.closed() || isBeingReplaced(former) || pending.containsKey(former)) {
            return;
        }
        Region region = former.region();
        if (refusal != Translation.NO_KEY) {
            if (former.complain(refusal, patience(former), now)) {
                @Nullable Region separate = finder.separate(region, refusal, configuration.instructions());
                if (separate != null) {
                    translate(separate, List.of(former));
                }
            }
        } else if (!region.dispatched().contains(key) && former.complain(key, patience(former), now)) {
            boolean alone = next == null || next == former || isBeingReplaced(next);
            grow(alone ? List.of(former) : List.of(former, next), key, frame);
        }
    }

    /** How many complaints it takes; few as long as the JVM has not compiled the region, because then it costs least to make it anew. */
    private int patience(Translation translation) {
        boolean young = !trials.areOff() && !translation.trial().trusted();
        return young ? YOUNG_COMPLAINTS : Math.max(LEAST_COMPLAINTS, configuration.threshold());
    }

    private void grow(List<Translation> translations, int key, int frame) {
        int roots = translations.stream()
                .mapToInt(translation -> translation.region().roots().size())
                .sum();
        int steps = configuration.recorded() * Math.min(roots * roots, MOST_PATIENT_LOOK);
        look(steps, profile -> grow(translations, key, frame, profile));
    }

    private void grow(List<Translation> translations, int key, int frame, Profile profile) {
        if (!translations.stream().allMatch(Translation::valid)
                || translations.stream().anyMatch(this::isBeingReplaced)) {
            return;
        }
        List<Region> regions = translations.stream().map(Translation::region).toList();
        @Nullable Region grown = finder.grow(regions, key, frame, configuration.instructions(), profile);
        if (grown != null && translations.get(0).hasRoomFor(grown)) {
            translate(grown, translations);
        } else {
            translations.get(0).close();
        }
    }

    private boolean isBeingReplaced(Translation translation) {
        // An heir whose code was overwritten before it could take its place will never settle.
        pending.keySet().removeIf(heir -> heir.code() != null && !heir.valid());
        return pending.values().stream().anyMatch(replaced -> replaced.contains(translation));
    }

    private void translate(Region region, List<Translation> replaced) {
        Translation translation = new Translation(region);
        pending.put(translation, replaced);
        cache.watch(translation);
        translator.submit(translation);
        publish();
    }

    /** Notes that translated code has been entered. */
    void entered() {
        wandering = 0;
    }

    /** Forgets everything. */
    void reset() {
        cache.reset();
        refused.clear();
        recording = null;
        fickleness.reset();
        Arrays.fill(counts, 0);
    }
}
