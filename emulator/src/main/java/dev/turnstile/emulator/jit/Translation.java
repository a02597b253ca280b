package dev.turnstile.emulator.jit;

import org.jspecify.annotations.Nullable;

/** A region's life: planned, then compiled, perhaps found wanting, at last dropped. */
final class Translation {
    /** Is complained about never. */
    static final int NO_KEY = -1;

    private static final int PLACES = 16;
    /** Steps between two complaints that are not worth translating anything anew. */
    private static final int RARELY = 20_000;

    /** So many accesses of calm loops in a row are left to the region before anybody asks how often that happens. */
    private static final int MISSES = 64;
    /** Steps between two of them that are too few. */
    private static final int OFTEN = 200;

    private final int[] places = new int[PLACES];
    private final int[] complaints = new int[PLACES];
    private final long[] since = new long[PLACES];
    private final Region plan;
    private Region region;
    private int size;
    private boolean closed;
    private Site[] sites = new Site[0];
    private int refused = NO_KEY;
    private int misses;
    private long missesSince;
    private @Nullable CompiledRegion code;
    private final Trials.Trial trial = new Trials.Trial();
    private @Nullable Translation heir;
    private volatile boolean valid = true;

    Translation(Region plan) {
        this.plan = plan;
        this.region = plan;
    }

    /** The region as it was planned. */
    Region plan() {
        return plan;
    }

    /** The region; once there is code, the part of the plan that has become code. */
    Region region() {
        return region;
    }

    /** Whether memory still holds the code from which the region was made. */
    boolean valid() {
        return valid;
    }

    /** Notes that it does not any more. */
    void invalidate() {
        valid = false;
    }

    /** Gives the translation its code. */
    void complete(Region compiledRegion, CompiledClass compiled, CompiledRegion loaded) {
        region = compiledRegion;
        sites = compiled.sites().toArray(Site[]::new);
        size = compiled.size();
        code = loaded;
    }

    /** The code, or null as long as there is none. */
    @Nullable
    CompiledRegion code() {
        return code;
    }

    /** How fast the code has been found to be. */
    Trials.Trial trial() {
        return trial;
    }

    /** The translation, complete, that will take this one's place when it has been found to be fast; or null. */
    @Nullable
    Translation heir() {
        if (heir != null && !heir.valid) {
            heir = null;
        }
        return heir;
    }

    /** Gives it an heir. */
    void inheritedBy(Translation other) {
        heir = other;
    }

    /** Whether a region that grows out of this one and others will be small enough to be compiled as a whole. */
    boolean hasRoomFor(Region grown) {
        return (long) size * grown.size() <= (long) RegionCompiler.MOST_BYTECODE * region.size();
    }

    /** Notes that the region can't grow any more. */
    void close() {
        closed = true;
    }

    /** Whether the region can't grow any more. */
    boolean closed() {
        return closed;
    }

    /** A place that calls slow paths, by the number that it passes. */
    Site site(int number) {
        return sites[number];
    }

    /**
     * Notes that the region was left to a place, or at one; true once that has happened so often, and not just now and then.
     *
     * @param now the hart's instructions
     */
    boolean complain(int key, int patience, long now) {
        int place = (key >>> 2 ^ key >>> 6) & PLACES - 1;
        if (places[place] != key) {
            places[place] = key;
            complaints[place] = 0;
        }
        if (complaints[place] == 0) {
            since[place] = now;
        }
        complaints[place]++;
        if (complaints[place] < patience) {
            return false;
        }
        complaints[place] = 0;
        return !trial.trusted() || now - since[place] < (long) RARELY * patience;
    }

    /**
     * Notes that a calm loop could not make an access; true once that has happened so often that the loop is none.
     *
     * @param now the hart's instructions
     */
    boolean isRestless(long now) {
        misses++;
        if (misses < MISSES) {
            return false;
        }
        boolean often = now - missesSince < MISSES * OFTEN;
        misses = 0;
        missesSince = now;
        return often;
    }

    /** Notes that the accesses of the group that begins at a place could not share a check, or that a calm loop often could not make one. */
    void noteRefusal(int key) {
        refused = key;
    }

    /** Whether a place is noted that nobody has taken note of yet. */
    boolean isRefused() {
        return refused != NO_KEY;
    }

    /** The place noted last, or {@link #NO_KEY}; forgets it. */
    int takeRefusal() {
        int taken = refused;
        refused = NO_KEY;
        return taken;
    }
}
