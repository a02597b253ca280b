package dev.turnstile.assembler.link;

import org.jspecify.annotations.Nullable;

/**
 * What the linker is told besides the files.
 *
 * @param entry symbol at which the program starts; a shared object may do without it
 * @param base address of the first segment, a multiple of the page size
 * @param soname the name under which programs ask for the shared object that is to be made, or null for an executable
 */
public record LinkOptions(String entry, int base, @Nullable String soname) {
    /** Programs start at {@code _start}, and the lowest pages stay free so that null pointers fault. */
    public static final LinkOptions PROGRAM = new LinkOptions("_start", 0x10000);

    /** An executable. */
    public LinkOptions(String entry, int base) {
        this(entry, base, null);
    }

    /** A shared object. */
    public static LinkOptions shared(String soname) {
        return new LinkOptions(PROGRAM.entry(), 0, soname);
    }

    /** Whether the result is a shared object. */
    boolean isShared() {
        return soname != null;
    }
}
