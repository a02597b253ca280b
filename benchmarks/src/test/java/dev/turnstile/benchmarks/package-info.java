@NullMarked
package dev.turnstile.benchmarks;

import org.jspecify.annotations.NullMarked;
