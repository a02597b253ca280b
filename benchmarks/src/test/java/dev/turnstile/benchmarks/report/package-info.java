@NullMarked
package dev.turnstile.benchmarks.report;

import org.jspecify.annotations.NullMarked;
