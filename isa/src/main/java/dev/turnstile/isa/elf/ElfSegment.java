package dev.turnstile.isa.elf;

/**
 * A piece of memory that a loader fills: first the data, then zeros.
 *
 * @param virtualAddress where the program expects it
 * @param physicalAddress where the host puts it when it loads a kernel
 * @param memorySize bytes in memory, at least the size of the data
 * @param flags a sum of {@link #READ}, {@link #WRITE} and {@link #EXECUTE}
 * @param alignment a power of two
 */
public record ElfSegment(
        int virtualAddress, int physicalAddress, Bytes data, int memorySize, int flags, int alignment) {
    /** May be executed. */
    public static final int EXECUTE = 1;
    /** May be written. */
    public static final int WRITE = 2;
    /** May be read. */
    public static final int READ = 4;

    /** Whether an address lies in it. */
    public boolean contains(int address) {
        return Integer.compareUnsigned(address - virtualAddress, memorySize) < 0;
    }
}
