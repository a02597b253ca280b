package dev.turnstile.emulator.sanitize;

/**
 * Something that has happened, for reports that go back to it.
 *
 * @param trace addresses of the instruction and of the calls that had led there, the nearest first
 */
record Moment(String what, long instructions, int[] trace) {}
