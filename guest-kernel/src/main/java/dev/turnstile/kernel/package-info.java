/** The guest kernel as the host sees it: its image, the include files that it shares with programs, and how both are made. */
@NullMarked
package dev.turnstile.kernel;

import org.jspecify.annotations.NullMarked;
