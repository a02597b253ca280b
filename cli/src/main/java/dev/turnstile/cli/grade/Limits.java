package dev.turnstile.cli.grade;

/**
 * What a submission may use up in a test.
 *
 * @param instructions of the whole guest, from its boot on
 * @param memory bytes of RAM
 * @param output bytes that it may print, on each of its ways out
 */
public record Limits(long instructions, int memory, int output) {
    static final Limits DEFAULT = new Limits(200_000_000, 64 << 20, 64 << 10);
}
