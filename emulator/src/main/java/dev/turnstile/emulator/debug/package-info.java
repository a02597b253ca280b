/** Looking at machines from outside: comparing two of them step by step, and saying where they part. */
@NullMarked
package dev.turnstile.emulator.debug;

import org.jspecify.annotations.NullMarked;
