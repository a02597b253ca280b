@NullMarked
package dev.turnstile.benchmarks.tool;

import org.jspecify.annotations.NullMarked;
