package dev.turnstile.emulator.host;

/**
 * A packet in a capture, as it goes over the wire: an Ethernet frame without preamble and checksum.
 *
 * @param nanoseconds when, from the start of the capture's clock
 * @param bytes the frame, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // Frames are never compared.
public record Frame(long nanoseconds, byte[] bytes) {}
