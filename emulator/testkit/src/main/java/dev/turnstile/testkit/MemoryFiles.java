package dev.turnstile.testkit;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.LocalFiles;
import dev.turnstile.emulator.host.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The host's files as one machine's devices see them: those that a test has said, in memory; others are read from the host, and none
 * of the host's is ever written.
 */
final class MemoryFiles implements HostFiles {
    private final Map<String, byte[]> given;
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();
    private final HostFiles host = new LocalFiles();

    MemoryFiles(Map<String, byte[]> given) {
        this.given = Map.copyOf(given);
    }

    /** What devices have written to a file; null if none has made it. */
    byte @Nullable [] written(String name) {
        @Nullable ByteArrayOutputStream file = written.get(name);
        return file == null ? null : file.toByteArray();
    }

    @Override
    public BlockStore disk(String name, BlockStore.Access access) throws IOException {
        byte @Nullable [] contents = given.get(name);
        return contents == null ? host.disk(name, BlockStore.Access.SNAPSHOT) : MemoryDisk.of(contents);
    }

    @Override
    public byte[] read(String name) throws IOException {
        byte @Nullable [] contents = given.get(name);
        return contents == null ? host.read(name) : contents.clone();
    }

    @Override
    public OutputFile create(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.put(name, bytes);
        return new OutputFile() {
            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
