package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a program as the first and only process of a fresh machine. */
@Command(
        name = RunCommand.NAME,
        description =
                "Assemble or compile, link, and run a program on a fresh machine; its exit status is the command's.",
        customSynopsis = "turnstile run [OPTIONS] FILE... [-- ARGUMENT...]",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class RunCommand implements Callable<Integer>, TakesArguments {
    static final String NAME = "run";

    @Mixin
    private ProgramFiles files;

    @Mixin
    private MachineOptions machine;

    @Spec
    private CommandSpec spec;

    private List<String> arguments = List.of();

    @Override
    public void setArguments(List<String> words) {
        arguments = List.copyOf(words);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ElfFile program = files.program(err);
        return new GuestRun(machine, err)
                .filterLog(log -> new CrashPlaces(log, files.path(), program))
                .run(files.fileSystem(program), List.of("init=" + files.path()), arguments);
    }
}
