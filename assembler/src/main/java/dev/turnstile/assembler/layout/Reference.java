package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.isa.elf.Relocation;

/**
 * A place that the linker fills in.
 *
 * @param offset in the section
 * @param target a {@link Section} or a {@link Symbol}
 * @param addend added to the target's address
 */
public record Reference(int offset, Relocation type, Base target, int addend) {}
