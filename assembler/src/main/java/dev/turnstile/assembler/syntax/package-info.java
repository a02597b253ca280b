/** Characters, words and expressions. */
@NullMarked
package dev.turnstile.assembler.syntax;

import org.jspecify.annotations.NullMarked;
