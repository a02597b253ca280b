@NullMarked
package dev.turnstile.benchmarks.guest;

import org.jspecify.annotations.NullMarked;
