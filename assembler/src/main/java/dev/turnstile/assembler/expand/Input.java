package dev.turnstile.assembler.expand;

import org.jspecify.annotations.Nullable;

/** Something that statements come from. */
interface Input {
    /** The next statement, or null at the end. */
    @Nullable
    Statement next();

    /** Whether {@code .exitm} ends it. */
    default boolean isMacro() {
        return false;
    }

    /** Whether it is a file, beside which included files may lie. */
    default boolean isFile() {
        return false;
    }
}
