package dev.turnstile.assembler.layout;

import dev.turnstile.isa.Operand;
import org.jspecify.annotations.Nullable;

/**
 * A place whose value is filled in when all of the source has been seen.
 *
 * @param operand the operand of an instruction, null for data
 * @param immediate what goes there
 */
record Fixup(Section section, int offset, @Nullable Operand operand, Immediate immediate) {
    /** The same place for another part of the value. */
    Fixup as(Field field) {
        return new Fixup(section, offset, operand, immediate.as(field));
    }
}
