/** Programs of the host's that some measurements need. */
@NullMarked
package dev.turnstile.benchmarks.tool;

import org.jspecify.annotations.NullMarked;
