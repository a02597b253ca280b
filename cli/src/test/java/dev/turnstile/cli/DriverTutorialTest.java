package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.NewcArchive;
import dev.turnstile.programs.ProgramBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tutorial in {@code docs/drivers.md}: its drivers and programs are built and run, and what it shows of them is what they are. */
class DriverTutorialTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "drivers.md");
    private static final Path FOLDER = Path.of("..", "docs", "drivers");
    /** A listing: the file that it is from, relative to the document, in the line before it. */
    private static final Pattern LISTING =
            Pattern.compile("^<!-- from (\\S+) -->\\n```\\w*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern MODULE = Pattern.compile("^(module|driver) ", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource
    void driversOfTheTutorialWork(EngineName engine) throws IOException {
        String script = "exec 2>&1\n" + Files.readString(FOLDER.resolve("tutorial.sh"));

        GuestSession.Result result = GuestSession.withShell(modulesAndPrograms())
                .input(script.getBytes(StandardCharsets.UTF_8))
                .engine(engine)
                .run();

        assertThat(result.output()).as(result.log()).isEqualTo(Files.readString(FOLDER.resolve("tutorial.out")));
        assertThat(result.log())
                .contains(
                        "hello, world\nfarewell\n",
                        "the copy has ended with status 2\n",
                        "interrupt 5 comes without an end: turned off\n");
    }

    @Test
    void deviceOfOnesOwnHasADriver(@TempDir Path classes) throws IOException {
        compile(Path.of("..", "docs", "devices", "example", "ChecksumDevice.java"), classes);

        GuestSession.Result result = GuestSession.withShell(modulesAndPrograms())
                .input("insmod /checksum.ko; /sum abc; rmmod checksum\n".getBytes(StandardCharsets.UTF_8))
                .classPath(classes)
                .devices("checksum")
                .run();

        assertThat(result.output()).as(result.log() + result.errors()).isEqualTo('a' + 'b' + 'c' + "\n");
    }

    @Test
    void whatADriverHasNotLentIsOutOfReachBehindAnIommu() throws IOException {
        GuestSession.Result result = GuestSession.withShell(modulesAndPrograms())
                .input("insmod /polling.ko; /copy hello\n".getBytes(StandardCharsets.UTF_8))
                .configuration(MachineConfiguration.DEFAULT.withIommu(true))
                .run();

        assertThat(result.log()).containsPattern("iommu: dma-copy at 0x10006000 must not read 0x[0-9a-f]+: reason 1\n");
        assertThat(result.output()).doesNotContain("hello");
    }

    /** Makes a class path of a device with a provider. */
    private static void compile(Path device, Path classes) throws IOException {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        device.toString());
        assertThat(status).isZero();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(DeviceProvider.class.getName()), "example.ChecksumDevice$Provider\n");
    }

    @Test
    void listingsAreWhatTheFilesHave() throws IOException {
        List<MatchResult> listings =
                LISTING.matcher(Files.readString(DOCUMENT)).results().toList();

        assertThat(listings).isNotEmpty();
        for (MatchResult listing : listings) {
            Path file = DOCUMENT.resolveSibling(listing.group(1));
            assertThat(Files.readString(file)).as(file.toString()).contains(listing.group(2));
        }
    }

    @Test
    void everyFileIsShownOrNamed() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (Path file : files("")) {
            assertThat(document).contains("drivers/" + file.getFileName());
        }
    }

    private static NewcArchive modulesAndPrograms() throws IOException {
        NewcArchive archive = new NewcArchive();
        try (GuestHeaders headers = new GuestHeaders()) {
            ProgramBuilder builder = new ProgramBuilder(
                    List.of(FOLDER), headers, new PrintWriter(System.err, true, StandardCharsets.UTF_8), false);
            for (Path source : files(".s")) {
                String name = String.valueOf(source.getFileName()).replaceFirst("\\.s$", "");
                if (MODULE.matcher(Files.readString(source)).find()) {
                    archive.file(
                            "/" + name + ".ko", 0644, builder.object(source).write());
                } else {
                    archive.file(
                            "/" + name, 0755, builder.build(List.of(source)).write());
                }
            }
        } catch (AssemblyException e) {
            throw new AssertionError(e.toString(), e);
        }
        return archive;
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
