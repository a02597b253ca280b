/** Tests that boot the kernel on the emulated machine, with programs that check it from user space. */
@NullMarked
package dev.turnstile.kernel;

import org.jspecify.annotations.NullMarked;
