@NullMarked
package dev.turnstile.benchmarks.costs;

import org.jspecify.annotations.NullMarked;
