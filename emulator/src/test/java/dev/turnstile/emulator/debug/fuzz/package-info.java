@NullMarked
package dev.turnstile.emulator.debug.fuzz;

import org.jspecify.annotations.NullMarked;
