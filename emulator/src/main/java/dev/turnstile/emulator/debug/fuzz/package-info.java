/** Random programs that try to drive two engines apart, and the means to make a failing one small. */
@NullMarked
package dev.turnstile.emulator.debug.fuzz;

import org.jspecify.annotations.NullMarked;
