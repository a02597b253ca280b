package dev.turnstile.testkit;

import dev.turnstile.kernel.KernelWords;
import java.util.List;

/** The kernel's command line. */
final class KernelLine {
    private KernelLine() {}

    /**
     * @param firstProgram path of the first process
     * @param terminal whether the console is one, and not a pipe
     * @param words further ones
     * @param arguments of the first process
     */
    static String of(String firstProgram, boolean terminal, String words, List<String> arguments) {
        return "init=" + firstProgram + " console=" + (terminal ? "tty" : "pipe") + " " + words + " -- "
                + KernelWords.quoted(arguments);
    }
}
