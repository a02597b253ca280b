/** The fast engine: translates hot guest code to JVM bytecode, a region at a time. Described in {@code docs/jit.md}. */
@NullMarked
package dev.turnstile.emulator.jit;

import org.jspecify.annotations.NullMarked;
