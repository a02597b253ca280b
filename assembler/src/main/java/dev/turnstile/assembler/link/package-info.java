/** Objects and archives to executables. */
@NullMarked
package dev.turnstile.assembler.link;

import org.jspecify.annotations.NullMarked;
