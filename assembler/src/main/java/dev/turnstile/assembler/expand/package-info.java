/** Includes, macros, repetition and choice: what turns files into a stream of statements. */
@NullMarked
package dev.turnstile.assembler.expand;

import org.jspecify.annotations.NullMarked;
