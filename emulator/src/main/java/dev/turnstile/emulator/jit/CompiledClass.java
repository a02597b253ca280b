package dev.turnstile.emulator.jit;

import java.util.List;

/** What comes out of the {@link RegionCompiler}. */
public final class CompiledClass {
    private final byte[] bytecode;
    private final List<Site> sites;
    private final int size;

    CompiledClass(byte[] bytecode, List<Site> sites, int size) {
        this.bytecode = bytecode;
        this.sites = sites;
        this.size = size;
    }

    /** A class file that extends {@link CompiledRegion} and wants a {@link Machinery} as class data. */
    byte[] bytecode() {
        return bytecode;
    }

    /** What the numbers stand for that its code passes to the {@link SlowPaths}. */
    List<Site> sites() {
        return sites;
    }

    /** Bytes of bytecode in its method. */
    int size() {
        return size;
    }
}
