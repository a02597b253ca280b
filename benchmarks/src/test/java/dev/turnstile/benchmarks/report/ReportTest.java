package dev.turnstile.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Report REPORT = new Report(
            new Host("Difference Engine", 2, "Linux 6.1 amd64", "Analytical 17"),
            List.of("interpreter"),
            List.of("qemu"),
            List.of(
                    new Result(
                            "null-trap/full",
                            events(123, 200.5),
                            List.of(new Timing("interpreter", List.of(820.0)), new Timing("qemu", List.of(1640.0)))),
                    new Result(
                            "compute/fib",
                            events(39e6, 39e6),
                            List.of(new Timing("interpreter", List.of(2e8)), new Timing("qemu", List.of(5e7)))),
                    new Result("boot/exit", Events.NONE, List.of(new Timing("interpreter", List.of(4e8))))));

    private static final List<String> ORDER = List.of("null-trap/full", "boot/exit", "compute/fib");

    private static Events events(double instructions, double cycles) {
        return new Events(Map.of("instructions", instructions, "cycles", cycles));
    }

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void medianOfTimingIsTheMiddleOfItsSamples() {
        assertThat(new Timing("x", List.of(5.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Timing("x", List.of(4.0, 1.0, 2.0, 10.0)).median()).isEqualTo(3);
        assertThat(new Timing("x", List.of(0.0, 10.0)).quantile(0.9)).isCloseTo(9, within(1e-9));
    }

    @Test
    void theJitIsWhatPeersAreComparedWith() {
        List<String> engines = new ArrayList<>(List.of("eager", "interpreter", "jit"));
        engines.sort(Report.ENGINE_ORDER);

        assertThat(engines).containsExactly("jit", "interpreter", "eager");
    }

    @Test
    void textTableHasALineForEachWorkload() {
        assertThat(REPORT.table().text()).isEqualTo("""
                        workload        instructions    cycles  interpreter  interpreter MIPS     qemu  qemu ratio
                        null-trap/full           123       201       820 ns               150  1.64 us        2.00
                        compute/fib         39000000  39000000       200 ms               195  50.0 ms        0.25
                        boot/exit                                    400 ms
                        """);
    }

    @Test
    void markdownTableAlignsFiguresToTheRight() {
        assertThat(REPORT.table().markdown().lines().skip(1).findFirst())
                .hasValue(
                        "| -------------- | -----------: | -------: | ----------: | ---------------: | ------: | ---------: |");
    }

    @Test
    void columnsWithoutFiguresAreLeftOut() {
        Table table = new Table(List.of("a", "b", "c"), List.of(List.of("1", "", "2")));

        assertThat(table.text()).isEqualTo("a  c\n1  2\n");
    }

    @Test
    void summaryGivesTheGeometricMeanOverComputeKernels() {
        assertThat(REPORT.summary())
                .containsExactly("On 1 compute kernels qemu takes 0.25 times as long as the interpreter engine"
                        + " (geometric mean).");
    }

    @Test
    void summaryGivesThePriceOfExactness() {
        Report both = new Report(
                REPORT.host(),
                List.of("jit", "jit-uncounted"),
                List.of(),
                List.of(
                        new Result(
                                "null-trap/full",
                                Events.NONE,
                                List.of(new Timing("jit", List.of(27.0)), new Timing("jit-uncounted", List.of(25.0)))),
                        new Result(
                                "compute/fib",
                                Events.NONE,
                                List.of(new Timing("jit", List.of(8e6)), new Timing("jit-uncounted", List.of(8e6))))));

        assertThat(both.summary())
                .containsExactly("On 2 workloads the jit engine takes 1.039 times as long as without counting"
                        + " (geometric mean), at most 1.080 times.");
    }

    @Test
    void summaryGivesThroughputOfFiles() {
        Timing slow = new Timing("interpreter", List.of(4e6));
        Timing peer = new Timing("native", List.of(250_000.0));
        Report files = new Report(
                REPORT.host(),
                List.of("interpreter"),
                List.of("native"),
                List.of(
                        new Result("sequential-file/read-ram", events(1e6, 1e6), List.of(slow, peer)),
                        new Result("sequential-file/read-ext2", events(1e6, 1e6), List.of(slow))));

        assertThat(files.summary())
                .containsExactly(
                        "Files by interpreter, in MiB a second of the host's: read-ram 250, read-ext2 250.",
                        "Files by native, in MiB a second of the host's: read-ram 4000.");
    }

    @Test
    void ratiosKeepTwoDigitsThatMatter() {
        assertThat(List.of(0.00612, 0.0123, 0.25, 4.99, 31.9, 110.0).stream().map(Figures::number))
                .containsExactly("0.0061", "0.012", "0.25", "4.99", "31.9", "110");
    }

    @Test
    void timesAreReadAsTheyAreWritten() {
        for (double nanoseconds : List.of(7.79, 820.0, 1640.0, 2.5e8, 4e9, 5e12)) {
            assertThat(Figures.nanoseconds(Figures.time(nanoseconds))).isCloseTo(nanoseconds, withinPercentage(0.1));
        }
    }

    @Test
    void jsonHoldsSamplesAndEvents() throws IOException {
        Path file = directory.resolve("results.json");
        REPORT.writeJson(file);

        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject result = json.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(json.getAsJsonObject("host").get("processors").getAsInt()).isEqualTo(2);
        assertThat(result.getAsJsonObject("events")
                        .getAsJsonObject("counts")
                        .get("cycles")
                        .getAsDouble())
                .isEqualTo(200.5);
        assertThat(result.getAsJsonArray("timings").get(1).getAsJsonObject().getAsJsonArray("samples"))
                .hasSize(1);
    }

    @Test
    void documentKeepsWhatStandsOutsideOfTheMarkers() throws IOException {
        Path page = directory.resolve("page.md");
        Files.writeString(page, "before\n" + Document.BEGIN + "old\n" + Document.END + "after\n");

        Document.update(page, REPORT, ORDER);

        assertThat(Files.readString(page))
                .startsWith("before\n" + Document.BEGIN + "Measured on 2 x Difference Engine, Linux 6.1 amd64, JDK")
                .contains("| null-trap/full |")
                .doesNotContain("old")
                .endsWith("(geometric mean).\n" + Document.END + "after\n");
    }

    @Test
    void runOfSomeWorkloadsKeepsTheOthers() throws IOException {
        Report part = new Report(
                REPORT.host(),
                List.of("interpreter"),
                List.of("native"),
                List.of(new Result(
                        "compute/fib",
                        events(39e6, 39e6),
                        List.of(new Timing("interpreter", List.of(1e8)), new Timing("native", List.of(1e7))))));
        String page = Document.updated(Document.BEGIN + Document.END, REPORT, ORDER);

        assertThat(Document.updated(page, part, ORDER)).isEqualTo(Document.BEGIN + """
                Measured on 2 x Difference Engine, Linux 6.1 amd64, JDK Analytical 17.

                | workload       | instructions |   cycles | interpreter | interpreter MIPS |    qemu | qemu ratio |  native | native ratio |
                | -------------- | -----------: | -------: | ----------: | ---------------: | ------: | ---------: | ------: | -----------: |
                | null-trap/full |          123 |      201 |      820 ns |              150 | 1.64 us |       2.00 |         |              |
                | boot/exit      |              |          |      400 ms |                  |         |            |         |              |
                | compute/fib    |     39000000 | 39000000 |      100 ms |              390 | 50.0 ms |       0.25 | 10.0 ms |         0.10 |

                On 1 compute kernels qemu takes 0.25 times as long as the interpreter engine (geometric mean).
                On 1 compute kernels native takes 0.10 times as long as the interpreter engine (geometric mean).
                """ + Document.END);
    }

    @Test
    void machinesAndJdksHaveTablesOfTheirOwn() throws IOException {
        Report other = new Report(
                new Host("Difference Engine", 2, "Linux 6.1 amd64", "Analytical 25"),
                REPORT.engines(),
                REPORT.peers(),
                REPORT.results().subList(2, 3));
        String page = Document.updated(Document.BEGIN + Document.END, REPORT, ORDER);
        String both = Document.updated(page, other, ORDER);

        assertThat(both)
                .startsWith(page.substring(0, page.indexOf(Document.END)))
                .contains("JDK Analytical 25.\n\n| workload  | interpreter |\n");
        assertThat(Document.updated(both, REPORT, ORDER)).isEqualTo(both);
        assertThat(Document.updated(both, REPORT, List.of("compute/fib"))).doesNotContain("null-trap");
    }

    @Test
    void pageWithoutMarkersIsRefused() throws IOException {
        Path page = Files.writeString(directory.resolve("page.md"), "text");
        assertThatThrownBy(() -> Document.check(page)).hasMessage("the page has no markers for benchmarks");
    }
}
