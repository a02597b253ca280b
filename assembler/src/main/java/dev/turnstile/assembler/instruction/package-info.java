/** Instructions and pseudo-instructions: operands to words. */
@NullMarked
package dev.turnstile.assembler.instruction;

import org.jspecify.annotations.NullMarked;
