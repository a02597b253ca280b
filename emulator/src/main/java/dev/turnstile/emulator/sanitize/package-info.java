/**
 * Looks for mistakes of the guest's that a machine without it lets pass: {@link dev.turnstile.emulator.sanitize.Sanitizers} stands between devices and
 * machine, and beside the hart.
 */
@NullMarked
package dev.turnstile.emulator.sanitize;

import org.jspecify.annotations.NullMarked;
