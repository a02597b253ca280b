package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.emulator.machine.MemoryLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices on the command line: those that are built in, and the documents' example from a jar. */
class DeviceTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "devices", "example");
    private static final Path INCLUDES = Path.of("..", "guest-kernel", "include");
    private static final int SUM = 1 + 2 + 3 + 100;
    private static final int ABSENT = 255;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private String jar = "";
    private String kernel = "";

    @BeforeEach
    void build() throws Exception {
        jar = jar(directory.resolve("checksum.jar"));
        kernel = kernel(directory.resolve("checksum"));
    }

    @Test
    void aDeviceOfOnesOwnComesFromAJar() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("", "boot", "--kernel", kernel, "--class-path", jar, "--device", "checksum");
        assertThat(result.status()).as(result.errors()).isEqualTo(SUM);
    }

    @Test
    void itsOptionsAreWhatItSays() throws Exception {
        CommandProcess.Result result = CommandProcess.run(
                "",
                "boot",
                "--kernel",
                kernel,
                "--class-path",
                jar,
                "--device",
                "dma-copy",
                "--device=checksum,latency=50000",
                "--max-instructions=1000",
                "--stats");
        assertThat(result.status()).as("found behind another device").isEqualTo(SUM);
        assertThat(result.errors()).contains("dma bytes                         4");
        assertThat(run("--class-path", jar, "--device", "checksum,latency=-1").errors())
                .contains("device checksum: latency is '-1'");
    }

    @Test
    void bothEnginesSeeTheSameDevice() throws Exception {
        CommandProcess.Result result = CommandProcess.run(
                "",
                "lockstep",
                "--kernel",
                kernel,
                "--class-path",
                jar,
                "--device",
                "checksum",
                "../guest-programs/hello/hello.s");
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.errors()).contains("agree").contains("status=" + SUM);
    }

    @Test
    void withoutItTheProgramSaysSo() throws Exception {
        assertThat(run("--device", "dma-copy").status()).isEqualTo(ABSENT);
    }

    @Test
    void helpListsTheDevicesThoseOfTheJarTooAndTheirOptions() throws Exception {
        CommandProcess.Result list = CommandProcess.run("", "run", "--device", "help", "--class-path", jar);
        assertThat(list.status()).isZero();
        assertThat(list.output().lines())
                .anyMatch(line -> line.matches("  checksum +adds up the bytes of a piece of memory"))
                .anyMatch(line -> line.startsWith("  virtio-block "));
        CommandProcess.Result one = CommandProcess.run("", "run", "--class-path=" + jar, "--device=checksum,help");
        assertThat(one.output()).isEqualTo("""
                        checksum: adds up the bytes of a piece of memory
                          latency          ticks from the doorbell to the interrupt (default: 1000)
                        """);
    }

    @Test
    void whatIsNotThereIsTold() throws Exception {
        assertThat(run("--device", "checksum").errors()).contains("turnstile: there is no device 'checksum'");
        assertThat(run("--device", "nonesuch,help").errors()).contains("turnstile: there is no device 'nonesuch'");
        assertThat(run("--device", "dma-copy", "--class-path", "/nonexistent.jar")
                        .errors())
                .contains("turnstile: --class-path: /nonexistent.jar does not exist");
        assertThat(run("--device", "virtio-block,file=/nonexistent").errors())
                .contains("turnstile: device virtio-block: disk image /nonexistent does not exist");
    }

    private CommandProcess.Result run(String... options) throws Exception {
        List<String> words = Stream.concat(Stream.of("boot", "--kernel", kernel), Stream.of(options))
                .toList();
        return CommandProcess.run("", words.toArray(String[]::new));
    }

    private static String kernel(Path file) throws Exception {
        Path source = EXAMPLE.resolve("checksum.s");
        Assembler assembler = new Assembler(new Options(List.of(INCLUDES), Map.of()));
        Files.write(
                file,
                new Linker(new LinkOptions("_start", MemoryLayout.RAM_BASE))
                        .add("checksum.o", assembler.assemble(source))
                        .link()
                        .executable()
                        .write());
        return file.toString();
    }

    /** Compiles the example and packs it, as its document says. */
    private String jar(Path file) throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        EXAMPLE.resolve("ChecksumDevice.java").toString());
        assertThat(status).isZero();
        Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
        Files.writeString(
                services.resolve("dev.turnstile.emulator.device.DeviceProvider"),
                "example.ChecksumDevice$Provider\n",
                StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                packed.write(Files.readAllBytes(each));
                packed.closeEntry();
            }
        }
        return file.toString();
    }
}
