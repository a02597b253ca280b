package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.programs.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each folder of guest-programs that says what is expected of it, as its README describes, under every engine. */
class GuestProgramsTest {
    private static final Path FOLDERS = Path.of("..", "guest-programs");

    static Stream<Arguments> programs() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            for (Path folder : folders.filter(f -> Files.exists(f.resolve("expected")))
                    .sorted()
                    .toList()) {
                for (EngineName engine : EngineName.values()) {
                    all.add(Arguments.of(Named.of(String.valueOf(folder.getFileName()), folder), engine));
                }
            }
        }
        return all.stream();
    }

    static Stream<Arguments> folders() throws IOException {
        return programs().filter(test -> test.get()[1] == EngineName.interpreter);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramDoesWhatItsFolderSays(Path folder, EngineName engine) throws IOException {
        check(folder, GuestSession.of(sources(folder)), engine);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void soItDoesWithTheSharedLibrary(Path folder, EngineName engine) throws IOException {
        check(folder, GuestSession.ofDynamic(sources(folder)), engine);
    }

    private static void check(Path folder, GuestSession session, EngineName engine) throws IOException {
        GuestSession.Result result;
        try (@Nullable BlockStore disk = disk(folder.resolve("image"))) {
            result = session.arguments(words(folder.resolve("arguments")))
                    .input(read(folder.resolve("input")))
                    .disk(disk)
                    .engine(engine)
                    .run();
        }
        assertThat(result.output()).as(result.log() + result.errors()).isEqualTo(text(folder.resolve("expected")));
        if (Files.exists(folder.resolve("expected-stderr"))) {
            assertThat(result.errors()).isEqualTo(text(folder.resolve("expected-stderr")));
        }
        assertThat(result.outcome().reason()).isEqualTo(Outcome.Reason.EXITED);
        assertThat(result.status()).isEqualTo(status(folder.resolve("status")));
    }

    private static List<Path> sources(Path folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.filter(file ->
                            file.toString().endsWith(".s") || file.toString().endsWith(".c"))
                    .sorted()
                    .toList();
        }
        boolean needsCompiler = sources.stream().anyMatch(source -> SourceKind.of(source) == SourceKind.C);
        assumeTrue(
                !needsCompiler || hasCompiler(), "riscv64-unknown-elf-gcc is not installed (gcc-riscv64-unknown-elf)");
        return sources;
    }

    static boolean hasCompiler() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "riscv64-unknown-elf-gcc")));
    }

    private static byte[] read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static String text(Path file) throws IOException {
        return new String(read(file), StandardCharsets.ISO_8859_1);
    }

    private static List<String> words(Path file) throws IOException {
        String line = text(file).strip();
        return line.isEmpty() ? List.of() : List.of(line.split("\\s+"));
    }

    private static int status(Path file) throws IOException {
        return Files.exists(file) ? Integer.parseInt(text(file).strip()) : 0;
    }

    private static @Nullable BlockStore disk(Path image) throws IOException {
        return Files.exists(image) ? BlockStore.open(image, BlockStore.Access.SNAPSHOT) : null;
    }
}
