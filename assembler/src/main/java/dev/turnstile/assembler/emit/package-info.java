/** What an assembly leaves behind: the object, its debugging information, the listing. */
@NullMarked
package dev.turnstile.assembler.emit;

import org.jspecify.annotations.NullMarked;
