package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.InitialFileSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a program as the first and only process of a fresh machine, or one of the standard file system in that. */
@Command(
        name = RunCommand.NAME,
        description =
                "Assemble or compile, link, and run a program on a fresh machine; its exit status is the command's."
                        + " The name of a program of the standard file system (see boot) runs that, within it.",
        customSynopsis = "turnstile run [OPTIONS] FILE...|NAME [-- ARGUMENT...]",
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
        if (files.nameAStandardProgram()) {
            List<String> command = new ArrayList<>(List.of(files.path()));
            command.addAll(arguments);
            return new GuestRun(machine, err).run(InitialFileSystem.standard(), List.of(), command);
        }
        ElfFile program = files.program(err);
        return new GuestRun(machine, err)
                .program(program)
                .filterLog(log -> new CrashPlaces(log, files.path(), program))
                .run(files.fileSystem(program), List.of("init=" + files.path()), arguments);
    }
}
