/** The machine's cost centres: one a class, its guest code beside it. */
@NullMarked
package dev.turnstile.benchmarks.costs;

import org.jspecify.annotations.NullMarked;
