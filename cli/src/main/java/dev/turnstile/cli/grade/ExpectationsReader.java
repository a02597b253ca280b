package dev.turnstile.cli.grade;

import dev.turnstile.cli.grade.TestCase.Expectations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what a test expects. */
final class ExpectationsReader {
    private static final Set<String> KEYS = Set.of("status", "output", "errors", "files");
    private static final Set<String> CHECKS = Set.of("exactly", "contains", "matches", "file");
    private static final int MOST_STATUS = 255;

    private final FilesBeside beside;

    private ExpectationsReader(FilesBeside beside) {
        this.beside = beside;
    }

    /** Without expectations, a test passes if its commands end with status 0. */
    static Expectations read(@Nullable Document given, FilesBeside beside) throws SpecificationException {
        return new ExpectationsReader(beside).expectations(given == null ? Map.of() : given.map(KEYS));
    }

    private Expectations expectations(Map<String, Document> keys) throws SpecificationException {
        Map<String, List<TextCheck>> files = new LinkedHashMap<>();
        @Nullable Document givenFiles = keys.get("files");
        if (givenFiles != null) {
            for (Map.Entry<String, Document> file : givenFiles.map().entrySet()) {
                FilesBeside.requirePath(file.getKey(), givenFiles);
                files.put(file.getKey(), checks(file.getValue()));
            }
        }
        return new Expectations(
                status(keys.get("status")), checks(keys.get("output")), checks(keys.get("errors")), files);
    }

    private static int status(@Nullable Document given) throws SpecificationException {
        if (given == null) {
            return 0;
        }
        long status = given.number();
        if (status > MOST_STATUS) {
            throw given.wrong("no status is larger than " + MOST_STATUS);
        }
        return (int) status;
    }

    /** A text stands for exactly that; else there are keys that say more. */
    private List<TextCheck> checks(@Nullable Document given) throws SpecificationException {
        if (given == null) {
            return List.of();
        }
        if (!given.isMap()) {
            return List.of(new TextCheck.Exactly(given.text()));
        }
        List<TextCheck> checks = new ArrayList<>();
        for (Map.Entry<String, Document> check : given.map(CHECKS).entrySet()) {
            for (Document wanted : check.getValue().list()) {
                checks.add(
                        switch (check.getKey()) {
                            case "contains" -> new TextCheck.Containing(wanted.text());
                            case "matches" -> new TextCheck.Matching(expression(wanted));
                            case "file" ->
                                new TextCheck.Exactly(new String(beside.read(wanted), StandardCharsets.UTF_8));
                            default -> new TextCheck.Exactly(wanted.text());
                        });
            }
        }
        return List.copyOf(checks);
    }

    private static Pattern expression(Document given) throws SpecificationException {
        try {
            return Pattern.compile(given.text(), Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw given.wrong("is no regular expression: " + e.getDescription());
        }
    }
}
