package dev.turnstile.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small project of somebody's own that builds and passes its test at once. */
@Command(
        name = "new",
        description = "Write a small Maven project with a test that passes at once: for a device with its driver and a"
                + " program, or for a program. It needs Turnstile's libraries: './turnstile install', once.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class NewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "KIND", description = "What to begin: ${COMPLETION-CANDIDATES}.")
    private ProjectKind kind;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "Its name, and the folder's: a small letter, then small letters and digits, 15 at most.")
    private String name;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where to make the folder (default: here).")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = directory.resolve(name);
        new ProjectTemplate(kind, name).writeTo(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println(folder + " is ready. Its tests:");
        out.println();
        out.println("    cd " + folder);
        out.println("    mvn test");
        out.flush();
        return ExitStatus.OK;
    }
}
