/** Device models. They see their registers, an interrupt line, the clock and the DMA port, never a processor. */
@NullMarked
package dev.turnstile.emulator.device;

import org.jspecify.annotations.NullMarked;
