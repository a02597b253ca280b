/** Tests of what the build makes of the kernel's sources. */
@NullMarked
package dev.turnstile.kernel.build;

import org.jspecify.annotations.NullMarked;
