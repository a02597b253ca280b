package dev.turnstile.emulator.jit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes each region to a directory: {@code NUMBER-KEY.class}, which {@code javap -c -p} reads, and {@code NUMBER-KEY.txt}, the
 * region's shape. Numbers count the regions as they are compiled. When a file can't be written, none is any more: the guest goes on.
 */
public final class JitDump implements JitListener {
    private final Path directory;
    private final AtomicInteger number = new AtomicInteger();
    private volatile @Nullable IOException failure;

    /**
     * A dump into a directory.
     *
     * @throws IOException if it isn't there and can't be made
     */
    public JitDump(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Why nothing more was written, or null. */
    public @Nullable IOException failure() {
        return failure;
    }

    @Override
    public void compiled(Region region, CompiledClass code) {
        if (failure != null) {
            return;
        }
        String name = String.format("%04d-%s", number.incrementAndGet(), RegionListing.name(region.root()));
        try {
            Files.write(directory.resolve(name + ".class"), code.bytecode());
            Files.writeString(directory.resolve(name + ".txt"), RegionListing.of(region));
        } catch (IOException e) {
            failure = e;
        }
    }
}
