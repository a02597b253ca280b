package dev.turnstile.programs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files in what {@link NewcArchive} has written, and in several archives one behind the other. */
public final class NewcFiles {
    private static final int HEADER = 110;
    private static final int MAGIC = 6;
    private static final int FIELD = 8;
    private static final int SIZE_FIELD = 6;
    private static final int NAME_SIZE_FIELD = 11;

    private NewcFiles() {}

    /** Contents by name, without a slash in front; up to where the archive makes no sense any more. */
    public static Map<String, byte[]> of(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int at = 0;
        while (at + HEADER <= archive.length) {
            if (archive[at] == 0) {
                at += NewcArchive.ALIGNMENT; // between two archives
                continue;
            }
            int size = field(archive, at, SIZE_FIELD);
            int nameSize = field(archive, at, NAME_SIZE_FIELD);
            int contents = aligned(at + HEADER + nameSize);
            if (size < 0 || nameSize < 1 || contents > archive.length - size) {
                break;
            }
            byte[] bytes = new byte[size];
            System.arraycopy(archive, contents, bytes, 0, size);
            files.put(new String(archive, at + HEADER, nameSize - 1, StandardCharsets.UTF_8), bytes);
            at = aligned(contents + size);
        }
        return files;
    }

    /** A number of the header; -1 if it is none. */
    private static int field(byte[] archive, int header, int number) {
        String digits = new String(archive, header + MAGIC + number * FIELD, FIELD, StandardCharsets.US_ASCII);
        return digits.matches("[0-7][0-9a-fA-F]{7}") ? Integer.parseInt(digits, 16) : -1;
    }

    private static int aligned(int offset) {
        return offset + NewcArchive.ALIGNMENT - 1 & -NewcArchive.ALIGNMENT;
    }
}
