/**
 * Virtio devices: the MMIO transport (version 2), split virtqueues, and the devices behind them, after the OASIS
 * standard <em>Virtual I/O Device (VIRTIO) Version 1.2</em>, to whose sections the comments here refer.
 */
@NullMarked
package dev.turnstile.emulator.device.virtio;

import org.jspecify.annotations.NullMarked;
