@NullMarked
package dev.turnstile.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
