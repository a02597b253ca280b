package dev.turnstile.programs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a {@code cpio} archive of the portable ASCII format without checksums, "newc" (Linux, {@code
 * Documentation/driver-api/early-userspace/buffer-format.rst}): for each entry a header of 110 characters, the name with a
 * zero byte, and the contents, each padded to four bytes; an entry named {@code TRAILER!!!} ends it.
 *
 * <p>Written by hand, because it stands in the way of every run's start.
 */
public final class NewcArchive {
    /** Bits of a mode that say what kind of file it is. */
    private static final int DIRECTORY = 0040000;

    private static final int REGULAR_FILE = 0100000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int PERMISSIONS = 07777;

    /** Bytes of which everything takes a multiple, archives, too. */
    static final int ALIGNMENT = 4;

    private static final String MAGIC = "070701";
    private static final String END = "TRAILER!!!";
    private static final int FIELD_DIGITS = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> paths = new HashSet<>();
    private int lastInode;

    /**
     * Adds a regular file, and the directories above it that are not there yet.
     *
     * @param path absolute, with single slashes
     * @param permissions the low twelve bits of its mode
     * @throws IllegalArgumentException if there is such a path already, or it is none
     */
    public NewcArchive file(String path, int permissions, byte[] contents) {
        addParents(path);
        add(path, REGULAR_FILE | permissions & PERMISSIONS, contents);
        return this;
    }

    /**
     * Adds an empty directory, and those above it that are not there yet.
     *
     * @param path absolute, with single slashes
     * @throws IllegalArgumentException if there is such a path already, or it is none
     */
    public NewcArchive directory(String path) {
        addParents(path);
        add(path, DIRECTORY | 0755, new byte[0]);
        return this;
    }

    /**
     * Adds a symbolic link, and the directories above it that are not there yet.
     *
     * @param path absolute, with single slashes
     * @param target where it points
     * @throws IllegalArgumentException if there is such a path already, or it is none
     */
    public NewcArchive symbolicLink(String path, String target) {
        addParents(path);
        add(path, SYMBOLIC_LINK | 0777, target.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The archive with all that has been added so far. */
    public byte[] toByteArray() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 2 * MAGIC.length() * FIELD_DIGITS);
        whole.writeBytes(out.toByteArray());
        writeEntry(whole, END, 0, 0, 1, new byte[0]);
        return whole.toByteArray();
    }

    private void addParents(String path) {
        if (!path.startsWith("/") || path.endsWith("/") || path.contains("//") || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            if (!paths.contains(parent)) {
                add(parent, DIRECTORY | 0755, new byte[0]);
            }
        }
    }

    private void add(String path, int mode, byte[] contents) {
        if (!paths.add(path)) {
            throw new IllegalArgumentException("twice in the archive: " + path);
        }
        int links = (mode & DIRECTORY) != 0 ? 2 : 1;
        writeEntry(out, path.substring(1), ++lastInode, mode, links, contents);
    }

    private static void writeEntry(
            ByteArrayOutputStream to, String name, int inode, int mode, int links, byte[] contents) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        to.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
        writeField(to, inode);
        writeField(to, mode);
        writeField(to, 0); // user
        writeField(to, 0); // group
        writeField(to, links);
        writeField(to, 0); // time of modification: the same archive for the same files
        writeField(to, contents.length);
        writeField(to, 0); // device the file was on, major and minor
        writeField(to, 0);
        writeField(to, 0); // device that the file is, major and minor
        writeField(to, 0);
        writeField(to, nameBytes.length + 1);
        writeField(to, 0); // checksum, unused in this format
        to.writeBytes(nameBytes);
        to.write(0);
        pad(to);
        to.writeBytes(contents);
        pad(to);
    }

    private static void writeField(ByteArrayOutputStream to, int value) {
        for (int digit = FIELD_DIGITS - 1; digit >= 0; digit--) {
            to.write(Character.forDigit(value >>> 4 * digit & 0xf, 16));
        }
    }

    private static void pad(ByteArrayOutputStream to) {
        while (to.size() % ALIGNMENT != 0) {
            to.write(0);
        }
    }
}
