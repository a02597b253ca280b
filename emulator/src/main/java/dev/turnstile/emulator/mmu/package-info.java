/** Address translation: the architectural TLB, the page walker, access checks. */
@NullMarked
package dev.turnstile.emulator.mmu;

import org.jspecify.annotations.NullMarked;
