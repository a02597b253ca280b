/**
 * What drivers cost, one cost centre a class: programs that have the real kernel, and a device, do the same for ever, with their
 * assembly beside them.
 */
@NullMarked
package dev.turnstile.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
