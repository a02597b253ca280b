/** The architectural state of one hart, its traps, and the pure semantics of its operations; no memory and no engine. */
@NullMarked
package dev.turnstile.emulator.cpu;

import org.jspecify.annotations.NullMarked;
