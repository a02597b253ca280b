package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that the devices of an exercise get: those in its folder, disks, and in memory what they write. */
final class ExerciseFiles implements HostFiles {
    private final Path folder;
    private final Map<String, byte[]> disks;
    private final SortedMap<String, Output> written = new TreeMap<>();

    /**
     * @param folder with what is to be read
     * @param disks their contents at the start, by name
     */
    ExerciseFiles(Path folder, Map<String, byte[]> disks) {
        this.folder = folder;
        this.disks = disks;
    }

    @Override
    public BlockStore disk(String name, BlockStore.Access access) throws IOException {
        byte[] contents = disks.get(name);
        if (contents == null) {
            throw new IOException("the exercise has no disk " + name);
        }
        return new ExerciseDisk(contents.clone());
    }

    @Override
    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    public OutputFile create(String name) {
        Output output = new Output();
        written.put(name, output);
        return output;
    }

    /** What has been written, by name. */
    SortedMap<String, Output> written() {
        return written;
    }

    /** A file in memory. */
    static final class Output implements OutputFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
