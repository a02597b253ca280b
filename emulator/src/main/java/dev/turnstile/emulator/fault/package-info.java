/** The injection of faults: what goes wrong between the devices of a machine, their media and the rest of it, repeatably. */
@NullMarked
package dev.turnstile.emulator.fault;

import org.jspecify.annotations.NullMarked;
