/** From assembly source to objects, executables and archives. */
@NullMarked
package dev.turnstile.assembler;

import org.jspecify.annotations.NullMarked;
