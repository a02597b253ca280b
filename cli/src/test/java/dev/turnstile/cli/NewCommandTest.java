package dev.turnstile.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Begins projects of one's own, and builds them for real, outside the repository. */
class NewCommandTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = VersionCommand.version();

    /** The modules that a project needs: artifact and folder. */
    private static final List<List<String>> MODULES = List.of(
            List.of("turnstile-isa", "isa"),
            List.of("turnstile-assembler", "assembler"),
            List.of("turnstile-emulator", "emulator"),
            List.of("turnstile-guest-kernel", "guest-kernel"),
            List.of("turnstile-guest-programs", "guest-programs"),
            List.of("turnstile-testkit", "emulator/testkit"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void projectsBuildAndPassAtOnce() throws Exception {
        Path users = Path.of(System.getProperty("user.home"), ".m2", "repository");
        assumeTrue(Files.isDirectory(users) && hasMaven(), "there is no Maven with a repository");
        assertThat(Main.execute("new", "driver", "gauge", "--in", directory.toString()))
                .isZero();
        assertThat(Main.execute("new", "program", "greet", "--in", directory.toString()))
                .isZero();
        Path both = Files.writeString(directory.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>both</groupId><artifactId>both</artifactId><version>1</version><packaging>pom</packaging>
                  <modules><module>gauge</module><module>greet</module></modules>
                </project>
                """);

        String output = run("mvn", "-o", "-B", "-f", both.toString(), "-Dmaven.repo.local=" + installed(users), "test");

        assertThat(output).contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(output).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(output).contains("BUILD SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "driver, Gauge, is a small letter",
        "driver, ../x, is a small letter",
        "driver, '', is a small letter",
        "driver, abcdefghijklmnop, is a small letter",
        "driver, class, word of Java's",
        "driver, nvme, that of a device",
        "driver, sum, that of a program",
        "program, cat, that of a program",
    })
    void namesThatCannotBeUsedEverywhereAreRefused(ProjectKind kind, String name, String reason) {
        assertThatThrownBy(() -> new ProjectTemplate(kind, name))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("gauge"));

        assertThatThrownBy(() -> new ProjectTemplate(ProjectKind.driver, "gauge").writeTo(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is there already");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftOfTheNamesOfTheTemplate() throws IOException {
        assertThat(Main.execute("new", "driver", "gauge", "--in", directory.toString()))
                .isZero();

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString())
                        .doesNotContainIgnoringCase("checksum")
                        .doesNotContain("__");
                assertThat(file)
                        .content()
                        .doesNotContainIgnoringCase("checksum")
                        .doesNotContain("__");
            }
        }
    }

    /** A repository with what is built here, and, by links, with everything else that the user's has: that stays as it is. */
    private Path installed(Path users) throws IOException {
        Path repository = Files.createDirectory(directory.resolve("repository"));
        link(users, repository, "dev");
        Path group = Files.createDirectory(repository.resolve("dev"));
        link(users.resolve("dev"), group, "turnstile");
        put(group, "turnstile", ROOT.resolve("pom.xml"));
        for (List<String> module : MODULES) {
            Path folder = ROOT.resolve(module.get(1));
            Path jar = put(group, module.get(0), folder.resolve("pom.xml"));
            jar(jar, folder.resolve("target/classes"));
        }
        return repository;
    }

    private static void link(Path from, Path to, String but) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (!name.equals(but)) {
                    Files.createSymbolicLink(to.resolve(name), entry);
                }
            }
        }
    }

    /** Puts the description of an artifact in its place, and says where its jar belongs. */
    private static Path put(Path group, String artifact, Path description) throws IOException {
        Path folder = Files.createDirectories(
                group.resolve("turnstile").resolve(artifact).resolve(VERSION));
        Files.copy(description, folder.resolve(artifact + "-" + VERSION + ".pom"));
        return folder.resolve(artifact + "-" + VERSION + ".jar");
    }

    private static void jar(Path jar, Path classes) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int status = tool.run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
        assertThat(status).isZero();
    }

    private static boolean hasMaven() throws InterruptedException {
        try {
            return new ProcessBuilder("mvn", "-v")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", requireNonNull(System.getProperty("java.home")));
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
