package dev.turnstile.assembler.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and reads files: beside the one that names them, then in the include directories. */
public final class SourceFiles {
    private static final long MAX_SIZE = 64 << 20;

    private final List<Path> directories;
    private final @Nullable Path root;
    private final @Nullable Path confinement;
    private final Deque<Path> open = new ArrayDeque<>();

    /**
     * @param root directory to which names are relative; null for the names that files were given by
     * @param confinement directory outside of which, and of the include directories, nothing is found; null for no such limit
     */
    public SourceFiles(List<Path> directories, @Nullable Path root, @Nullable Path confinement) {
        this.directories = List.copyOf(directories);
        this.root = root == null ? null : root.toAbsolutePath().normalize();
        this.confinement = confinement;
    }

    /** What a file is called in messages and objects. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return root != null && absolute.startsWith(root)
                ? root.relativize(absolute).toString()
                : file.toString();
    }

    /** Files are looked for beside this one from now on. */
    public void enter(Path file) {
        Path parent = file.getParent();
        open.push(parent == null ? file.resolveSibling("") : parent);
    }

    /** Files are looked for where they were before. */
    public void leave() {
        open.poll();
    }

    /** The file of a name, or null if there is none. */
    public @Nullable Path find(String name) {
        try {
            Path beside = open.peek();
            if (beside != null && isFound(beside.resolve(name))) {
                return beside.resolve(name);
            }
            for (Path directory : directories) {
                if (isFound(directory.resolve(name))) {
                    return directory.resolve(name);
                }
            }
            return null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private boolean isFound(Path file) {
        return Files.isRegularFile(file)
                && (confinement == null || isInside(confinement, file) || isInsideDirectories(file));
    }

    private boolean isInsideDirectories(Path file) {
        return directories.stream().anyMatch(directory -> isInside(directory, file));
    }

    /** Whether a file really lies in a directory, links followed. */
    private static boolean isInside(Path directory, Path file) {
        try {
            return file.toRealPath().startsWith(directory.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The contents of a file.
     *
     * @throws AssemblyException if it can't be read or has more than 64 MiB
     */
    public static byte[] read(Path file) throws AssemblyException {
        try {
            if (Files.isDirectory(file)) {
                throw new AssemblyException(file.toString(), "is a directory");
            }
            if (!Files.exists(file)) {
                throw new AssemblyException(file.toString(), "no such file");
            }
            if (Files.size(file) > MAX_SIZE) {
                throw new AssemblyException(file.toString(), "has more than " + (MAX_SIZE >> 20) + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssemblyException(file.toString(), "can't be read: " + e.getMessage());
        }
    }
}
