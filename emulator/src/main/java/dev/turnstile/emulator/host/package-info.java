/** The outside world: consoles, disk images. The only package that knows streams, files and the wall clock. */
@NullMarked
package dev.turnstile.emulator.host;

import org.jspecify.annotations.NullMarked;
