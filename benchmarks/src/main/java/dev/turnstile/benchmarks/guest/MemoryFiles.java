package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.OutputFile;
import java.io.IOException;

/** Files for devices: whatever the name, a disk is a new one in the host's memory. There is nothing else. */
final class MemoryFiles implements HostFiles {
    @Override
    public BlockStore disk(String name, BlockStore.Access access) {
        return MemoryDisk.blank();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return HostFiles.NONE.read(name);
    }

    @Override
    public OutputFile create(String name) throws IOException {
        return HostFiles.NONE.create(name);
    }
}
