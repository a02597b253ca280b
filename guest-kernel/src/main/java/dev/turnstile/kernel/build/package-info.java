/** How the kernel's image and what derives from its sources are made; runs in the project's build only. */
@NullMarked
package dev.turnstile.kernel.build;

import org.jspecify.annotations.NullMarked;
