/** Drivers with one planted bug each, and what finds it: whether the tests and sanitizers are worth something. */
@NullMarked
package dev.turnstile.cli.mutants;

import org.jspecify.annotations.NullMarked;
