package dev.turnstile.emulator.machine;

import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSegment;
import java.util.List;

/**
 * What the host puts into RAM before a machine starts.
 *
 * @param entry physical address at which the kernel is entered
 * @param segments the kernel's parts, which go to their physical addresses
 * @param initialFileSystem contents of the initial RAM file system; empty for none
 */
public record BootImage(int entry, List<ElfSegment> segments, Bytes initialFileSystem) {
    /** Keeps its own list. */
    public BootImage {
        segments = List.copyOf(segments);
    }

    /** A kernel from its executable, whose entry point is taken for a physical address, and an initial file system. */
    public static BootImage of(ElfFile kernel, Bytes initialFileSystem) {
        return new BootImage(kernel.entry(), kernel.segments(), initialFileSystem);
    }

    /** A kernel without a file system. */
    public static BootImage of(ElfFile kernel) {
        return of(kernel, Bytes.EMPTY);
    }
}
