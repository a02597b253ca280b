package dev.turnstile.isa.elf;

/**
 * A place in a section that is to be filled in by the linker.
 *
 * @param offset byte offset in the section
 * @param type what to put there
 * @param symbol index in {@link ElfFile#symbols()}
 * @param addend added to the symbol's address
 */
public record ElfRelocation(int offset, Relocation type, int symbol, int addend) {}
