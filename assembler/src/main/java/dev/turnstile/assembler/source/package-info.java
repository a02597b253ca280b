/** Lines of source, where they come from, and what is wrong with them. */
@NullMarked
package dev.turnstile.assembler.source;

import org.jspecify.annotations.NullMarked;
