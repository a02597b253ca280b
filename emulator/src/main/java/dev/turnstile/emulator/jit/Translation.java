package dev.turnstile.emulator.jit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region's life: planned, then compiled, at last dropped. */
final class Translation {
    private final Region region;
    private Site[] sites = new Site[0];
    private @Nullable CompiledRegion code;
    private volatile boolean valid = true;

    Translation(Region region) {
        this.region = region;
    }

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
    void complete(CompiledRegion compiled, List<Site> compiledSites) {
        code = compiled;
        sites = compiledSites.toArray(Site[]::new);
    }

    /** The code, or null as long as there is none. */
    @Nullable
    CompiledRegion code() {
        return code;
    }

    /** A place that calls slow paths, by the number that it passes. */
    Site site(int number) {
        return sites[number];
    }
}
