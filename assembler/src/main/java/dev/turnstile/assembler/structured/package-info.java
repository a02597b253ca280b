/** Structures, procedures and run-time control flow. */
@NullMarked
package dev.turnstile.assembler.structured;

import org.jspecify.annotations.NullMarked;
