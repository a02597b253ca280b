package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.files.TemporaryDirectory;
import dev.turnstile.benchmarks.tool.Processes;
import dev.turnstile.benchmarks.tool.Tool;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk in the host's memory, so that the host's own disk is not what is measured. */
final class MemoryDisk implements BlockStore {
    private static final int MEBIBYTES = 8;

    private final byte[] bytes;

    private MemoryDisk(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One that is all zeros. */
    static MemoryDisk blank() {
        return new MemoryDisk(new byte[MEBIBYTES << 20]);
    }

    /**
     * One with an empty ext2 file system.
     *
     * @throws dev.turnstile.benchmarks.tool.MissingTool if nothing is installed that makes one
     */
    static MemoryDisk withFileSystem() {
        Tool.require("file system for the disk", Tool.MAKE_EXT2);
        try (TemporaryDirectory directory = new TemporaryDirectory()) {
            Path image = directory.path().resolve("image");
            String maker = Tool.MAKE_EXT2.path();
            Processes.run(
                    directory.path(),
                    List.of(
                            maker,
                            "-q",
                            "-t",
                            "ext2",
                            "-b",
                            "1024",
                            "-I",
                            "128",
                            "-O",
                            "none",
                            image.toString(),
                            MEBIBYTES + "m"));
            return new MemoryDisk(Files.readAllBytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long sectors() {
        return bytes.length / SECTOR;
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) {
        System.arraycopy(bytes, Math.toIntExact(sector * SECTOR), to, at, length);
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) {
        System.arraycopy(from, at, bytes, Math.toIntExact(sector * SECTOR), length);
    }

    @Override
    public void flush() {
        // the host's memory is all there is
    }

    @Override
    public void close() {
        // nothing is held
    }
}
