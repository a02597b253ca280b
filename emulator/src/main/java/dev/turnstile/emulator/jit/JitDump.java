package dev.turnstile.emulator.jit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes each region to a directory: {@code NUMBER-KEY.class}, which {@code javap -c -p} reads, and {@code NUMBER-KEY.txt}, the
 * region's shape. Numbers count the regions as they are compiled.
 */
public final class JitDump implements JitListener {
    private final Path directory;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * A dump into a directory.
     *
     * @throws IOException if it isn't there and can't be made
     */
    public JitDump(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    @Override
    public void compiled(Region region, CompiledClass code) {
        String name = String.format("%04d-%s", number.incrementAndGet(), RegionListing.name(region.root()));
        try {
            Files.write(directory.resolve(name + ".class"), code.bytecode());
            Files.writeString(directory.resolve(name + ".txt"), RegionListing.of(region));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
