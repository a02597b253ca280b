package dev.turnstile.cli;

import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.InputFile;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Boots the kernel to a shell. */
@Command(
        name = "boot",
        description =
                "Boot the kernel to a shell. At a terminal, Ctrl-A x ends the machine and Ctrl-A h lists the other keys.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class BootCommand implements Callable<Integer> {
    @Option(
            names = "--initrd",
            paramLabel = "CPIO",
            description = "The initial RAM file system, a cpio archive in newc format, instead of the standard one.")
    private @Nullable Path initialFileSystem;

    @Mixin
    private GuestFiles guestFiles;

    @Mixin
    private MachineOptions machine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        byte[] fileSystem =
                initialFileSystem == null ? InitialFileSystem.standard() : InputFile.read(initialFileSystem);
        return new GuestRun(machine, spec.commandLine().getErr()).run(withHostFiles(fileSystem), List.of(), List.of());
    }

    private byte[] withHostFiles(byte[] fileSystem) throws IOException {
        if (guestFiles.isEmpty()) {
            return fileSystem;
        }
        NewcArchive archive = new NewcArchive();
        guestFiles.addTo(archive);
        return InitialFileSystem.with(fileSystem, archive);
    }
}
