@NullMarked
package dev.turnstile.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
