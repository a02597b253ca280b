/** The benchmarks: one cost centre a class, its guest code in the assembly file beside it. */
@NullMarked
package dev.turnstile.benchmarks;

import org.jspecify.annotations.NullMarked;
