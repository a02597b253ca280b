/** Directives that define data, symbols and sections. */
@NullMarked
package dev.turnstile.assembler.directive;

import org.jspecify.annotations.NullMarked;
