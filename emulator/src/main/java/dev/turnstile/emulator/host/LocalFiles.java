package dev.turnstile.emulator.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of the host's file system. */
public final class LocalFiles implements HostFiles {
    /** No script, capture or other input is larger; a file may have no end at all. */
    private static final int MOST_BYTES = 256 << 20;

    @Override
    public BlockStore disk(String name, BlockStore.Access access) throws IOException {
        return BlockStore.open(path(name), access);
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            throw new IOException(name + " is a directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new IOException(name + " has more than " + (MOST_BYTES >> 20) + " MiB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new IOException(name + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new IOException(name + " can't be read", e);
        }
    }

    @Override
    public OutputFile create(String name) throws IOException {
        Path path = path(name);
        try {
            return new StreamFile(name, Files.newOutputStream(path));
        } catch (IOException e) {
            throw new IOException(name + " can't be written", e);
        }
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException("'" + name + "' is not the name of a file", e);
        }
    }

    /** A file behind a buffer. */
    private static final class StreamFile implements OutputFile {
        private final String name;
        private final OutputStream out;
        private final StreamSink sink;
        private @Nullable IOException failure;

        StreamFile(String name, OutputStream out) {
            this.name = name;
            this.out = out;
            this.sink = new StreamSink(out, reason -> failure = reason);
        }

        @Override
        public void write(int value) {
            sink.write(value);
        }

        @Override
        public void flush() {
            sink.flush();
        }

        @Override
        public void close() throws IOException {
            try (out) {
                sink.flush();
            }
            if (failure != null) {
                throw new IOException(name + ": " + failure.getMessage(), failure);
            }
        }
    }
}
