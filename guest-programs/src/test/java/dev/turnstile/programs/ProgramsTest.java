package dev.turnstile.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each program on the machine, under the kernel, and compares what comes of it with what its folder says. */
class ProgramsTest {
    private static final String COMPILER = "riscv64-unknown-elf-gcc";
    /** The first process of the standard file system: what stands beside it is a session with the shell. */
    private static final String SESSION = "init";

    @TempDir
    Path directory;

    static List<ProgramFolder> folders() throws IOException {
        return ProgramFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aProgramDoesWhatItsFolderSays(ProgramFolder folder) throws Exception {
        Run run;
        try (@Nullable BlockStore disk = disk(folder)) {
            run = Run.of(fileSystem(folder), folder.arguments(), folder.bytes("input"), disk);
        }
        assertThat(new String(run.output(), StandardCharsets.ISO_8859_1))
                .as("standard output; the kernel's log:%n%s", run.log())
                .isEqualTo(new String(folder.bytes("expected"), StandardCharsets.ISO_8859_1));
        assertThat(run.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, folder.status()));
        if (folder.has("expected-stderr")) {
            assertThat(run.errors()).isEqualTo(new String(folder.bytes("expected-stderr"), StandardCharsets.UTF_8));
        }
    }

    private byte[] fileSystem(ProgramFolder folder) throws Exception {
        if (folder.name().equals(SESSION)) {
            return InitialFileSystem.standard();
        }
        List<Path> sources = folder.cSources();
        return InitialFileSystem.of(sources.isEmpty() ? Resources.read("bin/" + folder.name()) : compile(sources));
    }

    private byte[] compile(List<Path> sources) throws Exception {
        Path headers = directory.resolve("headers");
        UserLibrary.extractHeaders(headers);
        Linker linker = new Linker(LinkOptions.PROGRAM);
        for (Path source : sources) {
            String assembly = call(
                    COMPILER,
                    "-S",
                    "-O2",
                    "-Wall",
                    "-Wextra",
                    "-Werror",
                    "-march=rv32im",
                    "-mabi=ilp32",
                    "-isystem",
                    headers.toString(),
                    "-o",
                    "-",
                    source.toString());
            linker.add(source.toString(), new Assembler(Options.NONE).assemble(source.toString(), assembly));
        }
        return linkWithLibrary(linker);
    }

    private static byte[] linkWithLibrary(Linker linker) throws IOException, AssemblyException {
        linker.add("libuser.a", Archive.read("libuser.a", UserLibrary.archive()));
        return linker.link().executable().write();
    }

    private static String call(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, COMPILER + " is not installed");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("status of %s", List.of(command)).isZero();
        return output;
    }

    private static @Nullable BlockStore disk(ProgramFolder folder) throws IOException {
        return folder.has("image") ? BlockStore.open(folder.path().resolve("image"), BlockStore.Access.SNAPSHOT) : null;
    }
}
