/** The physical address space: RAM, the ROM, mapped devices, DMA, interrupt lines and the virtual clock. */
@NullMarked
package dev.turnstile.emulator.bus;

import org.jspecify.annotations.NullMarked;
