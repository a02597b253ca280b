package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.emulator.sanitize.Kind;
import dev.turnstile.emulator.sanitize.Place;
import dev.turnstile.emulator.sanitize.Report;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in {@code resources/sanitizers} is two drivers: a right one, and, with WRONG defined, one with a mistake. It is named after what the
 * sanitizer calls the mistake, which is reported in the line marked with {@code # wrong}, and nowhere else.
 */
class SanitizerTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "sanitizers");
    private static final Path TUTORIAL = Path.of("..", "docs", "drivers");
    private static final String MARK = "# wrong";
    private static final long FEW_INSTRUCTIONS = 20_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void rightDriversAreLeftInPeace() throws Exception {
        GuestSession.Result result = run(sources(FOLDER), false);

        assertThat(result.reports()).as(texts(result.reports())).isEmpty();
        assertThat(result.output()).as(result.log()).endsWith("done\n");
    }

    @Test
    void eachMistakeIsFoundInItsLine() throws Exception {
        List<Path> sources = sources(FOLDER);

        List<Report> reports = run(sources, true).reports();

        List<String> expected = new ArrayList<>();
        for (Path source : sources) {
            expected.add(kind(source) + " " + source.getFileName() + ":" + markedLine(source));
        }
        assertThat(reports.stream().map(SanitizerTest::summary).toList())
                .as(texts(reports))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void mistakeThatEndsTheKernelIsFoundBefore(Path source) throws Exception {
        List<Report> reports = run(List.of(source), true).reports();

        assertThat(reports.stream().map(SanitizerTest::summary))
                .containsExactly(kind(source) + " " + source.getFileName() + ":" + markedLine(source));
    }

    static List<Path> fatal() throws IOException {
        return sources(FOLDER.resolve("fatal"));
    }

    @Test
    void staleTranslationIsFoundAtItsUseAndGoesBackToTheChange() throws Exception {
        Path source = FOLDER.resolve("bare").resolve("stale-translation.s");

        assertThat(GuestSession.ofKernel(bare(source, false))
                        .sanitize(Sanitizer.TLB)
                        .run()
                        .reports())
                .isEmpty();
        List<Report> reports = GuestSession.ofKernel(bare(source, true))
                .sanitize(Sanitizer.TLB)
                .run()
                .reports();

        assertThat(reports.stream().map(SanitizerTest::summary))
                .containsExactly("stale-translation stale-translation.s:" + markedLine(source));
        Place change = reports.get(0).earlier().get(0).calls().get(0);
        assertThat(change.line()).isEqualTo(line(source, "# changed"));
    }

    @Test
    void driversOfTheTreeAreLeftInPeace() throws Exception {
        Path image = Files.write(directory.resolve("image"), new byte[1 << 20]);
        Path second = Files.write(directory.resolve("second"), new byte[1 << 20]);
        Path in = Files.writeString(directory.resolve("in"), "one\n");
        Path keys = Files.writeString(directory.resolve("keys"), "50000000 key a\n");

        GuestSession.Result result = GuestSession.withShell()
                .input(Files.readAllBytes(FOLDER.resolve("tree.sh")))
                .devices(
                        "virtio-entropy,seed=7",
                        "rtc",
                        "nvme,file=" + image,
                        "virtio-block,file=" + second,
                        "virtio-net,loopback=on",
                        "virtio-console,input=" + in,
                        "virtio-keyboard,script=" + keys,
                        "framebuffer,width=16,height=12")
                .sanitize(Sanitizer.values())
                .run();

        assertThat(result.reports()).as(texts(result.reports())).isEmpty();
        assertThat(result.output())
                .as(result.errors() + result.log())
                .isEqualTo(Files.readString(FOLDER.resolve("tree.out")));
    }

    @Test
    void everyKindHasADriverThatMakesTheMistake() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Path folder : List.of(FOLDER, FOLDER.resolve("fatal"), FOLDER.resolve("bare"))) {
            sources(folder).forEach(source -> kinds.add(kind(source)));
        }
        // A device can't be made to do this by its driver: it is tested with a device.
        kinds.add(Kind.DMA_OUTSIDE_LOAN.word());

        assertThat(Stream.of(Kind.values()).map(Kind::word)).isSubsetOf(kinds);
    }

    @Test
    void documentHasTheKinds() throws IOException {
        String table = Stream.of(Kind.values())
                .map(kind -> "| `" + kind.word() + "` | " + kind.sentence() + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(Path.of("..", "docs", "sanitizers.md"))).contains(table);
    }

    private static GuestSession.Result run(List<Path> sources, boolean wrong) throws Exception {
        NewcArchive archive = new NewcArchive();
        StringBuilder script = new StringBuilder();
        try (GuestHeaders headers = new GuestHeaders()) {
            for (Path source : sources) {
                String name = "/" + source.getFileName() + ".ko";
                archive.file(name, 0644, assemble(source, headers, wrong).write());
                // A program between the two lets interrupts come.
                script.append("insmod ")
                        .append(name)
                        .append("; true; rmmod ")
                        .append(module(source))
                        .append('\n');
            }
        }
        return GuestSession.withShell(archive)
                .input((script + "echo done\n").getBytes(StandardCharsets.UTF_8))
                .devices("virtio-entropy,seed=7")
                .sanitize(Sanitizer.DRIVER)
                .limit(FEW_INSTRUCTIONS)
                .run();
    }

    private static ElfFile assemble(Path source, GuestHeaders headers, boolean wrong)
            throws IOException, AssemblyException {
        Map<String, Long> symbols = wrong ? Map.of("WRONG", 1L) : Map.of();
        return new Assembler(new Options(List.of(FOLDER, TUTORIAL, headers.includes()), symbols)).assemble(source);
    }

    private static ElfFile bare(Path source, boolean wrong) throws Exception {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new Linker(new LinkOptions("_start", MemoryLayout.RAM_BASE))
                    .add("bare.o", assemble(source, headers, wrong))
                    .link()
                    .executable();
        }
    }

    /** The name that the source gives to its driver. */
    private static String module(Path source) throws IOException {
        return Files.readString(source).replaceFirst("(?s).*_driver (\\w+).*", "$1");
    }

    private static String kind(Path source) {
        return String.valueOf(source.getFileName()).replaceFirst("\\..*", "");
    }

    private static int markedLine(Path source) throws IOException {
        return line(source, MARK);
    }

    private static int line(Path source, String mark) throws IOException {
        List<String> lines = Files.readAllLines(source);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith(mark))
                .map(i -> i + 1)
                .sum();
    }

    private static String summary(Report report) {
        Place place = report.place();
        String file = place == null || place.file() == null ? "?" : place.file();
        return report.kind().word() + " " + file.replaceFirst(".*/", "") + ":" + (place == null ? 0 : place.line());
    }

    private static String texts(List<Report> reports) {
        return reports.stream().map(Report::text).collect(Collectors.joining());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".s")).sorted().toList();
        }
    }
}
