package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.OutputFile;
import dev.turnstile.isa.elf.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that are the same at the start of each run, so that each of several machines has its own: disks are copied into memory,
 * and of what is written only a digest is kept. The host's files stay as they are.
 */
final class RepeatableFiles implements HostFiles {
    private final HostFiles originals;
    private final OutputDigest written = new OutputDigest();
    private final List<RepeatableDisk> disks = new ArrayList<>();

    RepeatableFiles(HostFiles originals) {
        this.originals = originals;
    }

    /** What has been written to all disks and files, and where. */
    OutputDigest written() {
        return written;
    }

    /** Makes everything as it was at the start. */
    void reset() {
        disks.forEach(RepeatableDisk::reset);
        written.reset();
    }

    /**
     * A disk with these contents.
     *
     * @throws IllegalArgumentException if they are no whole sectors
     */
    BlockStore disk(Bytes contents, boolean readOnly) {
        RepeatableDisk disk = new RepeatableDisk(contents, readOnly, written);
        disks.add(disk);
        return disk;
    }

    @Override
    public BlockStore disk(String name, BlockStore.Access access) throws IOException {
        return disk(Bytes.of(originals.read(name)), access == BlockStore.Access.READ_ONLY);
    }

    @Override
    public byte[] read(String name) throws IOException {
        return originals.read(name);
    }

    @Override
    public OutputFile create(String name) {
        return new OutputFile() {
            @Override
            public void write(int value) {
                written.write(value);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
