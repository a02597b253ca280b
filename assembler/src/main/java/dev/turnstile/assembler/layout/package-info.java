/** Sections, symbols, and the places that wait for a symbol's value. */
@NullMarked
package dev.turnstile.assembler.layout;

import org.jspecify.annotations.NullMarked;
