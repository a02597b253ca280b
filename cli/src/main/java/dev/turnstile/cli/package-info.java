/** The {@code turnstile} command: the only package that knows all the others. */
@NullMarked
package dev.turnstile.cli;

import org.jspecify.annotations.NullMarked;
