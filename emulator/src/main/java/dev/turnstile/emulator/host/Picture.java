package dev.turnstile.emulator.host;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture in memory, and the two formats in which it leaves: PPM, which is trivial, and PNG, which everything shows. */
public final class Picture {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;

    private final int width;
    private final int height;
    private final byte[] colours;

    /**
     * @param colours red, green, blue for each pixel, row after row from the top
     */
    public Picture(int width, int height, byte[] colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** In the format that a file's name asks for: PNG if it ends in {@code .png}, else PPM. */
    public byte[] encode(String name) {
        return name.endsWith(".png") ? png() : ppm();
    }

    private byte[] ppm() {
        byte[] header = ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + colours.length)
                .put(header)
                .put(colours)
                .array();
    }

    private byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PNG_SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put(BITS).put(TRUE_COLOUR).array());
        chunk(out, "IDAT", compressed());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each row has a byte before it that says how it was filtered: 0, not at all. */
    private byte[] compressed() {
        int row = 3 * width;
        ByteBuffer rows = ByteBuffer.allocate((row + 1) * height);
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(colours, y * row, row);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows.array());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) check.getValue())
                .array());
    }
}
