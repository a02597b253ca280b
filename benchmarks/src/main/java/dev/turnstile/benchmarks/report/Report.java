package dev.turnstile.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.turnstile.benchmarks.files.WholeFile;
import dev.turnstile.isa.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The results of one run.
 *
 * @param host where it ran
 * @param engines names of the subjects that are engines of ours, the first one being what peers are compared with
 * @param peers names of the other subjects
 * @param results one a workload, in the order in which they were measured
 */
public record Report(Host host, List<String> engines, List<String> peers, List<Result> results) {
    /** The order of engines by their names: what peers are compared with comes first, whatever was measured first. */
    public static final Comparator<String> ENGINE_ORDER = Comparator.comparing(
                    (String name) -> !name.equals(Summary.BASELINE))
            .thenComparing(Comparator.reverseOrder());

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
    /** Behind a peer's name: the name of the column of its ratios. */
    static final String RATIO = " ratio";
    /** Behind an engine's name: the name of the column of its guest instructions a microsecond. */
    static final String MIPS = " MIPS";

    /** Everything, samples included, as JSON. */
    public void writeJson(Path file) throws IOException {
        WholeFile.write(file, JSON.toJson(this) + "\n");
    }

    /** A workload a line: guest events, each engine's time and guest MIPS, each peer's time and its ratio to the first engine's. */
    public Table table() {
        List<String> header = new ArrayList<>(List.of("workload", "instructions", "cycles"));
        for (String engine : engines) {
            header.add(engine);
            header.add(engine + MIPS);
        }
        for (String peer : peers) {
            header.add(peer);
            header.add(peer + RATIO);
        }
        return new Table(header, results.stream().map(this::row).toList());
    }

    private List<String> row(Result result) {
        List<String> row = new ArrayList<>();
        row.add(result.workload());
        row.add(Figures.count(result.events().of(Counter.INSTRUCTIONS)));
        row.add(Figures.count(result.events().of(Counter.CYCLES)));
        for (String engine : engines) {
            row.add(result.of(engine).map(found -> Figures.time(found.median())).orElse(""));
            row.add(result.mips(engine).map(Figures::number).orElse(""));
        }
        for (String peer : peers) {
            row.add(result.of(peer).map(found -> Figures.time(found.median())).orElse(""));
            row.add(result.ratio(peer, baseline()).map(Figures::number).orElse(""));
        }
        return row;
    }

    private String baseline() {
        return engines.get(0);
    }

    /** What the table says as a whole, in sentences. */
    public List<String> summary() {
        return Summary.of(table());
    }
}
