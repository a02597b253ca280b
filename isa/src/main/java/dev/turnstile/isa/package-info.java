/** What the machine is: its instructions, registers, control registers, trap causes, counters and paging. */
@NullMarked
package dev.turnstile.isa;

import org.jspecify.annotations.NullMarked;
