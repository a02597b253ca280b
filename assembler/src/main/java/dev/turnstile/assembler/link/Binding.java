package dev.turnstile.assembler.link;

import org.jspecify.annotations.Nullable;

/** How a place comes to what it refers to; or why it can't, when only the loader knows the address. */
enum Binding {
    /** The linker knows the address, or the distance. */
    FIXED(null),
    /** A jump goes to a stub, which goes on to the address in the global offset table. */
    STUB(null),
    /** The address is loaded from the global offset table. */
    TABLE(null),
    /** The loader writes the address of a symbol, which it looks up. */
    BY_NAME(null),
    /** The loader adds the address at which the shared object lies. */
    BY_LOAD_ADDRESS(null),

    ABSOLUTE_CODE("only the loader will know the address; assemble with -pic, or compile with -fPIC, what uses"),
    ABSOLUTE_TARGET("a shared object has no known distance from the number"),
    NEAR_ONLY("only calls and 'la' reach what lies in a shared library; not so"),
    READ_ONLY(
            "only the loader will know the address, and it writes to no constants and no code; move to .data what refers to"),
    NARROW("only the loader will know the address, and it fills whole words; not so for");

    private final @Nullable String problem;

    Binding(@Nullable String problem) {
        this.problem = problem;
    }

    /** What is wrong and what helps, up to the symbol's name; null if nothing is wrong. */
    @Nullable
    String problem() {
        return problem;
    }
}
