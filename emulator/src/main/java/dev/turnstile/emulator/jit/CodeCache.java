package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.bus.WriteObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps translations: finds them by where they can be entered, drops them when their code is overwritten, and the oldest when there are
 * too many.
 */
final class CodeCache implements WriteObserver {
    private static final int SLOTS = 4096;
    private static final int LINKS = 1024;

    private final WatchedFrames watched;
    private final int most;
    private final JitListener listener;
    private final Fickleness fickleness;
    private final ArrayDeque<Translation> all = new ArrayDeque<>();
    private final Map<Integer, List<Translation>> byFrame = new HashMap<>();
    private final Map<Long, Translation> byEntry = new HashMap<>();
    private final Map<Long, Translation> byBlock = new HashMap<>();

    /** The lookups' fast path: keys, frames and translations, direct-mapped. */
    private final int[] keys = new int[SLOTS];

    private final int[] frames = new int[SLOTS];
    private final @Nullable Translation[] translations = new Translation[SLOTS];
    /** What was entered last at a key, whatever the frame, direct-mapped. */
    private final int[] linkedKeys = new int[LINKS];

    private final @Nullable Translation[] linked = new Translation[LINKS];

    /** An empty cache that holds so many translations at most. */
    CodeCache(WatchedFrames watched, int most, JitListener listener, Fickleness fickleness) {
        this.fickleness = fickleness;
        this.watched = watched;
        this.listener = listener;
        this.most = most;
        watched.addObserver(this);
    }

    private static int slot(int key, int frame) {
        return (key >>> 2 ^ key << 4 ^ frame * 0x9e5) & SLOTS - 1;
    }

    private static long id(int key, int frame) {
        return (long) frame << 32 | Integer.toUnsignedLong(key);
    }

    /** The translation that can be entered at a place whose page lies in a frame, or null. */
    @Nullable
    Translation find(int key, int frame) {
        int slot = slot(key, frame);
        if (keys[slot] == key && frames[slot] == frame && translations[slot] != null) {
            return translations[slot];
        }
        @Nullable Translation found = byEntry.get(id(key, frame));
        if (found != null) {
            keys[slot] = key;
            frames[slot] = frame;
            translations[slot] = found;
        }
        return found;
    }

    private static int link(int key) {
        return (key >>> 2 ^ key >>> 12 ^ key << 4) & LINKS - 1;
    }

    /** Notes which translation can be entered at a key now. */
    void link(int key, Translation translation) {
        int link = link(key);
        linkedKeys[link] = key;
        linked[link] = translation;
    }

    /**
     * The translation that was noted last for a key, or null. Whether the key's page still lies in the same frame has to be looked up,
     * which is what translated code does where it is entered.
     */
    @Nullable
    Translation linked(int key) {
        int link = link(key);
        return linkedKeys[link] == key ? linked[link] : null;
    }

    /** A translation in which a place is the beginning of a block, be it that one can't enter there; or null. */
    @Nullable
    Translation covering(int key, int frame) {
        @Nullable Translation planned = byBlock.get(id(key, frame));
        return planned != null && planned.region().blocks().containsKey(key) ? planned : null;
    }

    /** Takes note of a translation that is planned: from now on it is invalidated when its code is written. */
    void watch(Translation translation) {
        if (all.size() == most) {
            drop(all.getFirst(), false);
        }
        all.add(translation);
        for (Block block : translation.plan().blocks().values()) {
            byBlock.put(id(block.key(), block.frame()), translation);
        }
        for (int frame : translation.plan().frames()) {
            byFrame.computeIfAbsent(frame, f -> new ArrayList<>()).add(translation);
            watched.add(frame);
        }
    }

    /** Drops a translation, if it is still there. */
    void drop(Translation translation) {
        if (all.contains(translation)) {
            drop(translation, false);
        }
    }

    /** Makes a translation that has been compiled available, if its code hasn't changed since. */
    void publish(Translation translation) {
        if (!translation.valid()) {
            return;
        }
        Region region = translation.region();
        for (int key : region.dispatched()) {
            enter(key, region, translation, region.roots().contains(key));
        }
    }

    private void enter(int key, Region region, Translation translation, boolean isRoot) {
        @Nullable Block block = region.blocks().get(key);
        if (block != null) {
            long id = id(key, block.frame());
            if (isRoot) {
                byEntry.put(id, translation);
                translations[slot(key, block.frame())] = null;
            } else {
                byEntry.putIfAbsent(id, translation);
            }
        }
    }

    @Override
    public void written(int index, int length) {
        List<Translation> there = byFrame.getOrDefault(index >>> 12, List.of());
        List<Translation> hit = there.stream()
                .filter(translation -> translation.plan().covers(index, length))
                .toList();
        hit.forEach(translation -> drop(translation, true));
        if (!hit.isEmpty()) {
            fickleness.note(index >>> 12);
        }
    }

    private void drop(Translation translation, boolean overwritten) {
        listener.dropped(translation.plan(), overwritten);
        translation.invalidate();
        all.remove(translation);
        byEntry.values().removeIf(t -> t == translation);
        byBlock.values().removeIf(t -> t == translation);
        for (int i = 0; i < SLOTS; i++) {
            if (translations[i] == translation) {
                translations[i] = null;
            }
        }
        for (int i = 0; i < LINKS; i++) {
            if (linked[i] == translation) {
                linked[i] = null;
            }
        }
        for (int frame : translation.plan().frames()) {
            List<Translation> there = byFrame.getOrDefault(frame, List.of());
            there.remove(translation);
            if (there.isEmpty()) {
                byFrame.remove(frame);
            }
            watched.remove(frame);
        }
    }

    /** Drops everything. */
    void reset() {
        while (!all.isEmpty()) {
            drop(all.getFirst(), false);
        }
    }
}
