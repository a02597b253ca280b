package dev.turnstile.emulator.host;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A raw disk image: the sectors, one after the other, and nothing else. */
final class FileBlockStore implements BlockStore {
    private final FileChannel channel;
    private final long sectors;
    private final boolean readOnly;

    private FileBlockStore(FileChannel channel, long sectors, boolean readOnly) {
        this.channel = channel;
        this.sectors = sectors;
        this.readOnly = readOnly;
    }

    /**
     * Opens an image and locks it: against everybody if it may be written, else against writers.
     *
     * @throws IOException with a message made for users
     */
    static FileBlockStore open(Path image, boolean readOnly) throws IOException {
        FileChannel channel = channel(image, readOnly);
        try {
            lock(channel, image, readOnly);
            return new FileBlockStore(channel, sectors(channel, image), readOnly);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel channel(Path image, boolean readOnly) throws IOException {
        if (Files.isDirectory(image)) {
            throw new IOException("disk image " + image + " is a directory");
        }
        try {
            return readOnly
                    ? FileChannel.open(image, StandardOpenOption.READ)
                    : FileChannel.open(image, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw explained(e, image, readOnly);
        }
    }

    /** Why an image can't be opened, for users. */
    static IOException explained(IOException refusal, Path image, boolean readOnly) {
        String what;
        if (refusal instanceof NoSuchFileException) {
            what = "does not exist";
        } else if (refusal instanceof AccessDeniedException) {
            what = readOnly || !Files.isReadable(image) ? "can't be read" : "can't be written";
        } else {
            what = "can't be opened: " + refusal.getMessage();
        }
        return new IOException("disk image " + image + " " + what, refusal);
    }

    private static void lock(FileChannel channel, Path image, boolean shared) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock(0, Long.MAX_VALUE, shared) != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new IOException("disk image " + image + " is in use by another machine");
        }
    }

    private static long sectors(FileChannel channel, Path image) throws IOException {
        long size = channel.size();
        if (size == 0) {
            throw new IOException("disk image " + image + " is empty");
        }
        if (size % SECTOR != 0) {
            throw new IOException("disk image " + image + " has " + size + " bytes, which is no multiple of " + SECTOR);
        }
        return size / SECTOR;
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to, at, length);
        long position = sector * SECTOR;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                throw new EOFException("the disk image has been truncated");
            }
            position += count;
        }
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(from, at, length);
        long position = sector * SECTOR;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
    }

    @Override
    public void flush() throws IOException {
        if (!readOnly) {
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
