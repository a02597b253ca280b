package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image of an ext2 disk in a file, as the stock tools (e2fsprogs) make, look at and repair it. */
final class Ext2Image {
    private final Path file;

    private Ext2Image(Path file) {
        this.file = file;
    }

    /** Whether the tools are installed. */
    static boolean hasTools() {
        return Files.isExecutable(tool("mke2fs")) && Files.isExecutable(tool("debugfs"));
    }

    /** What an image's file system can do. */
    enum Kind {
        /** Nothing that came after ext2's first version. */
        PLAIN("ext2", "-I", "128", "-O", "none"),
        /** What the tools choose. */
        USUAL("ext2", "-I", "256"),
        /** More than a kernel for ext2 knows. */
        TOO_NEW("ext4");

        private final List<String> options;

        Kind(String... options) {
            this.options = List.of(options);
        }
    }

    /** Makes an image of 4 MiB that holds a directory's files. */
    static Ext2Image make(Path file, Path contents, Kind kind, int blockSize, int inodes) throws IOException {
        Ext2Image image = new Ext2Image(file);
        List<String> words = new ArrayList<>(List.of("mke2fs", "-q", "-t"));
        words.addAll(kind.options);
        words.addAll(List.of("-b", "" + blockSize, "-m", "0", "-N", "" + inodes));
        words.addAll(List.of("-d", contents.toString(), file.toString(), "4m"));
        assertThat(image.call(words.toArray(String[]::new))).returns(0, Result::status);
        return image;
    }

    /** An image with the contents of a disk. */
    static Ext2Image of(Path file, byte[] disk) throws IOException {
        Files.write(file, disk);
        return new Ext2Image(file);
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** How a tool has ended, and what it has said. */
    record Result(int status, String output) {}

    /** Looks for anything that is wrong. */
    Result check() throws IOException {
        return call("e2fsck", "-fn", file.toString());
    }

    /** Repairs what can be repaired without asking. */
    Result repair() throws IOException {
        return call("e2fsck", "-fp", file.toString());
    }

    /** Makes an index for each directory that is large enough for one. */
    void index() throws IOException {
        assertThat(call("e2fsck", "-fyD", file.toString()).status()).isLessThanOrEqualTo(1);
    }

    /** Lets debugfs change something. */
    void change(String request) throws IOException {
        call("debugfs", "-w", "-R", request, file.toString());
    }

    /** The contents of a file in it. */
    byte[] read(String path) throws IOException {
        Path to = file.resolveSibling("dumped");
        Files.deleteIfExists(to);
        Result result = call("debugfs", "-R", "dump " + path + " " + to, file.toString());
        assertThat(to).as(result.output()).exists();
        return Files.readAllBytes(to);
    }

    /** What debugfs says to a request. */
    String ask(String request) throws IOException {
        return call("debugfs", "-R", request, file.toString()).output();
    }

    private Result call(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBUGFS_PAGER", "cat");
        command.set(0, tool(words[0]).toString());
        Process process = builder.command(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Tools for the administrator are mostly not on the path. */
    private static Path tool(String name) {
        Path local = Path.of("/usr/sbin", name);
        return Files.exists(local) ? local : Path.of("/sbin", name);
    }
}
