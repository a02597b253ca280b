package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.files.TemporaryDirectory;
import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary directory with the peers' sources, in which a peer is built. Closing it removes it. */
final class Workshop implements AutoCloseable {
    private final TemporaryDirectory temporary = new TemporaryDirectory();
    private final Path directory = temporary.path();

    /** Unpacks the sources: {@code native}, {@code qemu}, and {@code kernels} with the kernels' C and guest assembly. */
    Workshop() throws IOException {
        URL sources = resource(Workshop.class.getResource("sources"), "the peers' sources");
        try {
            URI uri = sources.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.provider().getPath(uri));
                }
            } else {
                copy(Path.of(uri));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        for (String kernel : Kernels.names()) {
            String file = kernel + ".s";
            try (InputStream in =
                    resource(Kernels.class.getResource(file), file).openStream()) {
                Files.copy(in, directory.resolve("kernels").resolve(file));
            }
        }
    }

    private static URL resource(@Nullable URL found, String what) throws IOException {
        if (found == null) {
            throw new IOException("not on the class path: " + what);
        }
        return found;
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = directory.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    /** The path of something in the workshop. */
    Path path(String name) {
        return directory.resolve(name);
    }

    /** The files directly in a folder whose names have an ending, sorted, as paths relative to the workshop. */
    List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Runs a compiler in the workshop. */
    void run(List<String> command) throws IOException {
        Processes.run(directory, command);
    }

    @Override
    public void close() throws IOException {
        temporary.close();
    }
}
