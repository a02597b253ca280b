/**
 * Other ways to run the same work: QEMU, and the host itself. A peer is built from the project's own sources, which travel
 * in the jar, and is timed from outside by the dots that it prints.
 */
@NullMarked
package dev.turnstile.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
