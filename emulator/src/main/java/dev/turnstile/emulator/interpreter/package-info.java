/** The reference engine, written to be read. */
@NullMarked
package dev.turnstile.emulator.interpreter;

import org.jspecify.annotations.NullMarked;
