@NullMarked
package dev.turnstile.emulator.debug;

import org.jspecify.annotations.NullMarked;
