package dev.turnstile.cli.grade;

import dev.turnstile.cli.grade.TestCase.Turn;
import dev.turnstile.isa.elf.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads specifications; docs/grading.md says what there is in one. */
public final class SpecificationReader {
    private static final Set<String> KEYS =
            Set.of("title", "submission", "include", "limits", "machine", "sanitize", "forbid", "tests");
    private static final Set<String> SUBMISSION_KEYS = Set.of("program", "module");
    private static final Set<String> TEST_KEYS = Set.of(
            "name", "points", "run", "input", "dialogue", "files", "expect", "limits", "machine", "sanitize", "forbid");
    private static final Set<String> LIMIT_KEYS = Set.of("instructions", "memory", "output");

    private final FilesBeside beside;

    private SpecificationReader(FilesBeside beside) {
        this.beside = beside;
    }

    /**
     * Reads a specification.
     *
     * @throws SpecificationException if something is wrong with it
     * @throws IOException if the file can't be read
     */
    public static Specification read(Path file) throws IOException, SpecificationException {
        @Nullable Path parent = file.getParent();
        return new SpecificationReader(new FilesBeside(parent == null ? Path.of("") : parent))
                .specification(Document.read(file), file);
    }

    private Specification specification(Document root, Path file) throws SpecificationException {
        Map<String, Document> keys = root.map(KEYS);
        Document submission = required(keys, "submission", root);
        Map<String, Document> asked = submission.map(SUBMISSION_KEYS);
        List<String> program = texts(asked, "program");
        List<String> module = texts(asked, "module");
        if (program.isEmpty() && module.isEmpty()) {
            throw submission.wrong("a program or a module is to be asked for");
        }
        Limits limits = limits(keys, Limits.DEFAULT);
        SurroundingsReader surroundings = new SurroundingsReader(beside);
        Surroundings general = surroundings.read(keys, SurroundingsReader.NOTHING);
        String command = program.isEmpty() ? "" : Specification.guestName(program.get(0));
        List<TestCase> tests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Document test : required(keys, "tests", root).list()) {
            Map<String, Document> own = test.map(TEST_KEYS);
            TestCase read = test(test, own, command, limits(own, limits), surroundings.read(own, general));
            if (!names.add(read.name())) {
                throw test.wrong("there is another test '" + read.name() + "'");
            }
            tests.add(read);
        }
        if (tests.isEmpty()) {
            throw required(keys, "tests", root).wrong("there are no tests");
        }
        String title = keys.containsKey("title") ? keys.get("title").text() : String.valueOf(file.getFileName());
        return new Specification(title, program, module, directories(keys.get("include")), List.copyOf(tests));
    }

    private TestCase test(
            Document place, Map<String, Document> keys, String command, Limits limits, Surroundings surroundings)
            throws SpecificationException {
        @Nullable Document run = keys.get("run");
        if (run == null && command.isEmpty()) {
            throw place.wrong("without a program, 'run' has to say what the test does");
        }
        if (keys.containsKey("input") && keys.containsKey("dialogue")) {
            throw keys.get("input").wrong("a test has an input or a dialogue, not both");
        }
        return new TestCase(
                required(keys, "name", place).text(),
                points(keys.get("points")),
                run == null ? command : run.text().strip(),
                keys.containsKey("input") ? Bytes.of(beside.contents(keys.get("input"))) : Bytes.EMPTY,
                dialogue(keys.get("dialogue")),
                beside.guestFiles(keys.get("files")),
                limits,
                surroundings,
                ExpectationsReader.read(keys.get("expect"), beside));
    }

    private static double points(@Nullable Document given) throws SpecificationException {
        if (given == null) {
            return 1;
        }
        try {
            double points = Double.parseDouble(given.text());
            if (points >= 0 && points <= 1_000_000) {
                return points;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw given.wrong("'" + given.text() + "' is no number of points");
    }

    private static List<Turn> dialogue(@Nullable Document given) throws SpecificationException {
        List<Turn> turns = new ArrayList<>();
        for (Document turn : given == null ? List.<Document>of() : given.list()) {
            for (Map.Entry<String, Document> said :
                    turn.map(Set.of("send", "expect")).entrySet()) {
                turns.add(new Turn(said.getKey().equals("send"), said.getValue().text()));
            }
        }
        return List.copyOf(turns);
    }

    private static Limits limits(Map<String, Document> keys, Limits otherwise) throws SpecificationException {
        @Nullable Document given = keys.get("limits");
        if (given == null) {
            return otherwise;
        }
        Map<String, Document> limits = given.map(LIMIT_KEYS);
        return new Limits(
                number(limits.get("instructions"), otherwise.instructions(), Long.MAX_VALUE),
                (int) number(limits.get("memory"), otherwise.memory(), 1 << 30),
                (int) number(limits.get("output"), otherwise.output(), 16 << 20));
    }

    private static long number(@Nullable Document given, long otherwise, long most) throws SpecificationException {
        if (given == null) {
            return otherwise;
        }
        long number = given.number();
        if (number == 0 || number > most) {
            throw given.wrong("must be at least 1" + (most == Long.MAX_VALUE ? "" : ", and at most " + most));
        }
        return number;
    }

    private List<Path> directories(@Nullable Document given) throws SpecificationException {
        List<Path> directories = new ArrayList<>();
        for (Document name : given == null ? List.<Document>of() : given.list()) {
            directories.add(beside.directory(name));
        }
        return List.copyOf(directories);
    }

    private static Document required(Map<String, Document> keys, String key, Document place)
            throws SpecificationException {
        @Nullable Document value = keys.get(key);
        if (value == null) {
            throw place.wrong("'" + key + "' is missing");
        }
        return value;
    }

    private static List<String> texts(Map<String, Document> keys, String key) throws SpecificationException {
        @Nullable Document value = keys.get(key);
        return value == null ? List.of() : List.copyOf(value.texts());
    }
}
