/**
 * The compute kernels once more, in plain Java: what the host's JVM makes of the same work without a machine in between.
 * Each class does what the C file of its name under {@code src/main/guest/kernels} does, and returns the same checksums.
 */
@NullMarked
package dev.turnstile.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
