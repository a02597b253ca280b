/** Files that exist only while they are needed. */
@NullMarked
package dev.turnstile.benchmarks.files;

import org.jspecify.annotations.NullMarked;
