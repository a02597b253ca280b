package dev.turnstile.emulator.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process's own standard streams, bytes only, without buffers, and with their errors. */
public final class StandardStreams {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;

    /** The bits of a mode that say what kind of file it is, and two kinds (POSIX, {@code sys/stat.h}). */
    private static final int FILE_TYPE = 0170000;

    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private StandardStreams() {}

    public static InputStream input() {
        return new FileInputStream(FileDescriptor.in);
    }

    public static OutputStream output() {
        return new FileOutputStream(FileDescriptor.out);
    }

    public static OutputStream error() {
        return new FileOutputStream(FileDescriptor.err);
    }

    /**
     * Whether somebody sits at a keyboard. {@link System#console} can't tell: it would ask about standard output, too, or,
     * on recent JDKs, always answer.
     */
    public static boolean inputIsTerminal() {
        return isTerminal(INPUT);
    }

    /** Whether somebody looks at a screen. */
    public static boolean outputIsTerminal() {
        return isTerminal(OUTPUT);
    }

    /**
     * Whether the output goes to another process. If it can't be written then, nobody reads the other end any more: pipes
     * and sockets have no other way to fail. (Java has no class for that error, and its text depends on the user's language.)
     */
    public static boolean outputIsPipe() {
        return isPipe(Path.of("/dev/fd/" + OUTPUT));
    }

    /** Whether a path leads to a pipe or a socket. */
    static boolean isPipe(Path path) {
        try {
            int type = (Integer) Files.getAttribute(path, "unix:mode") & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return testSaysTerminal(descriptor);
        }
    }

    private static boolean testSaysTerminal(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
