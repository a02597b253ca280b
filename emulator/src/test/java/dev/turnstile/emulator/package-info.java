/** Tests of the emulator as a whole. */
@NullMarked
package dev.turnstile.emulator;

import org.jspecify.annotations.NullMarked;
