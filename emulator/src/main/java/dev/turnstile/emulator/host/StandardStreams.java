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
    private static final Path INPUT_ON_LINUX = Path.of("/proc/self/fd/0");

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
        try {
            String target = Files.readSymbolicLink(INPUT_ON_LINUX).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return testSaysTerminal();
        }
    }

    private static boolean testSaysTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "0")
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
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
