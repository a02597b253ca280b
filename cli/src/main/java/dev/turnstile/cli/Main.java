package dev.turnstile.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line's entry: a list of commands, and how their failures are told. */
@Command(
        name = "turnstile",
        description =
                "A whole computer that one can see through: assembles, links and runs guest programs on an emulated"
                        + " machine with a kernel of its own.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: the guest's own; 2 for wrong usage; 1 for a bad file or image; 123 when a sanitizer has"
                    + " stopped the run; 124 when --max-instructions ran out; 125 when the kernel panicked; 126 when the guest waits for ever; 128 + n when ended by"
                    + " signal n.",
        })
final class Main implements Runnable {
    /** The commands by their names, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli
    private CommandSpec spec;

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("boot", BootCommand.class);
        commands.put("asm", AsmCommand.class);
        commands.put("link", LinkCommand.class);
        commands.put("objdump", ObjdumpCommand.class);
        commands.put("grade", GradeCommand.class);
        commands.put("lockstep", LockstepCommand.class);
        commands.put("fuzz", FuzzCommand.class);
        commands.put("new", NewCommand.class);
        commands.put("install", InstallCommand.class);
        commands.put("test", TestCommand.class);
        commands.put("bench", BenchCommand.class);
        commands.put("version", VersionCommand.class);
        commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
        commands.put("help", CommandLine.HelpCommand.class);
        return Collections.unmodifiableMap(commands);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
    }

    /** Runs a command and ends the virtual machine with its status. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command in this virtual machine and returns its status. */
    static int execute(String... arguments) {
        List<String> words = List.of(arguments);
        CommandLine line = commandLine(words)
                .setExecutionExceptionHandler(Main::report)
                .setParameterExceptionHandler(Main::mistake)
                .setUsageHelpAutoWidth(true);
        int end = words.indexOf("--");
        List<String> own = end < 0 ? words : words.subList(0, end);
        @Nullable DeviceHelp help = DeviceHelp.wanted(own);
        if (help != null) {
            return help.print(line.getOut(), line.getErr());
        }
        if (FaultHelp.wanted(own)) {
            return FaultHelp.print(line.getOut());
        }
        @Nullable CommandLine command = end < 0 ? null : line.getSubcommands().get(words.get(0));
        if (command == null || !(command.<Object>getCommand() instanceof TakesArguments program)) {
            return line.execute(ours(words));
        }
        // What follows is the guest's, whatever it looks like; Picocli would take it for more files.
        program.setArguments(words.subList(end + 1, words.size()));
        return line.execute(ours(words.subList(0, end)));
    }

    /** A command line that knows the command that is called, or all if none is: to know one takes Picocli ten milliseconds. */
    private static CommandLine commandLine(List<String> words) {
        CommandLine line = new CommandLine(new Main());
        @Nullable Class<?> called = words.isEmpty() ? null : COMMANDS.get(words.get(0));
        if (called == null
                || called == CommandLine.HelpCommand.class
                || called == AutoComplete.GenerateCompletion.class) {
            COMMANDS.forEach(line::addSubcommand);
        } else {
            line.addSubcommand(words.get(0), called);
        }
        return line;
    }

    /** Our own words. Picocli would take a file behind a bare {@code --stats} for its format. */
    private static String[] ours(List<String> words) {
        return words.stream()
                .map(word -> word.equals(MachineOptions.STATISTICS) ? word + "=text" : word)
                .toArray(String[]::new);
    }

    /**
     * Says what is wrong with a command line, and where there is help: a page of that would push the message off the screen.
     * An option that doesn't exist is told of before what is missing, since it may be what was misspelt.
     */
    private static int mistake(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> unknown = command.getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-"))
                .findFirst();
        boolean missing = exception instanceof CommandLine.MissingParameterException;
        err.println(
                missing && unknown.isPresent() ? "Unknown option: '" + unknown.get() + "'" : exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        String name = command.getCommandSpec().qualifiedName();
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.println("Try '" + name + " --help'.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int report(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (exception instanceof Failure failure) {
            err.println(failure.text());
            return failure.status();
        }
        if (exception instanceof IOException io) {
            err.println("turnstile: " + describe(io));
            return ExitStatus.FAILURE;
        }
        throw exception;
    }

    /** What an input-output exception says to a person: the file and the reason. */
    static String describe(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (exception instanceof FileSystemException system) {
            @Nullable String reason = system.getReason();
            return system.getFile() + ": " + (reason == null ? "can't be used" : reason.toLowerCase(Locale.ROOT));
        }
        @Nullable String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
