/** The guest kernel as the host sees it: its image, and the include files that it shares with programs. */
@NullMarked
package dev.turnstile.kernel;

import org.jspecify.annotations.NullMarked;
