package dev.turnstile.assembler.link;

/**
 * What the linker is told besides the files.
 *
 * @param entry symbol at which the program starts
 * @param base address of the first segment, a multiple of the page size
 */
public record LinkOptions(String entry, int base) {
    /** Programs start at {@code _start}, and the lowest pages stay free so that null pointers fault. */
    public static final LinkOptions PROGRAM = new LinkOptions("_start", 0x10000);
}
