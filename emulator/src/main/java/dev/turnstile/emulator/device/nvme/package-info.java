/**
 * An NVMe controller with one namespace, after the <em>NVM Express Base Specification, Revision 1.4</em>, to whose sections the
 * comments here refer: memory-mapped registers, queue pairs with doorbells, PRP lists, one interrupt line.
 */
@NullMarked
package dev.turnstile.emulator.device.nvme;

import org.jspecify.annotations.NullMarked;
