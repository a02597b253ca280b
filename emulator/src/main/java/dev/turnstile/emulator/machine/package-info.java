/** Configuration of a machine, and the wiring of its parts. */
@NullMarked
package dev.turnstile.emulator.machine;

import org.jspecify.annotations.NullMarked;
