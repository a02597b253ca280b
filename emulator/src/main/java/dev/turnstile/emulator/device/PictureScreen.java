package dev.turnstile.emulator.device;

import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.OutputFile;
import dev.turnstile.emulator.host.Picture;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A screen that is a file. Under a name with {@code %d} in it every frame that differs from the one before becomes a picture, with its
 * number in the name; under another name, the last frame does when the machine ends.
 */
final class PictureScreen implements Framebuffer.Screen {
    private static final String NUMBER = "%d";

    private final HostFiles files;
    private final String name;
    private final int width;
    private final int height;
    private byte @Nullable [] shown;
    private @Nullable IOException failure;

    /**
     * @param name of the file or files; nothing is written if it is empty
     */
    PictureScreen(HostFiles files, String name, int width, int height) {
        this.files = files;
        this.name = name;
        this.width = width;
        this.height = height;
    }

    @Override
    public void show(int number, byte[] pixels) {
        if (name.isEmpty() || Arrays.equals(shown, pixels)) {
            return;
        }
        shown = pixels.clone();
        if (name.contains(NUMBER)) {
            write(name.replace(NUMBER, Integer.toString(number)), pixels);
        }
    }

    @Override
    public void close() throws IOException {
        if (shown != null && !name.contains(NUMBER)) {
            write(name, shown);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void write(String file, byte[] pixels) {
        try (OutputFile out = files.create(file)) {
            out.write(new Picture(width, height, colours(pixels)).encode(file));
        } catch (IOException e) {
            failure = e;
        }
    }

    /** From blue, green, red, nothing to red, green, blue. */
    private static byte[] colours(byte[] pixels) {
        byte[] colours = new byte[pixels.length / 4 * 3];
        for (int from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
            colours[to] = pixels[from + 2];
            colours[to + 1] = pixels[from + 1];
            colours[to + 2] = pixels[from];
        }
        return colours;
    }
}
