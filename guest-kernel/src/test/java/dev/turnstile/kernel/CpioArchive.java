package dev.turnstile.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Makes an initial file system in the format that the kernel reads: cpio, "newc". */
final class CpioArchive {
    static final int DIRECTORY = 0040755;
    static final int EXECUTABLE = 0100755;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int inode;

    CpioArchive add(String name, int mode, byte[] contents) {
        byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
        int[] fields = {++inode, mode, 0, 0, 1, 0, contents.length, 0, 0, 0, 0, bytes.length, 0};
        out.writeBytes("070701".getBytes(StandardCharsets.US_ASCII));
        for (int field : fields) {
            out.writeBytes("%08x".formatted(field).getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(bytes);
        pad();
        out.writeBytes(contents);
        pad();
        return this;
    }

    byte[] finish() {
        return add("TRAILER!!!", 0, new byte[0]).out.toByteArray();
    }

    private void pad() {
        out.writeBytes(new byte[-out.size() & 3]);
    }
}
