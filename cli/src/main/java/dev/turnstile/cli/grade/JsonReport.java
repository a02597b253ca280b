package dev.turnstile.cli.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades as JSON, for programs: everything that is known, in the order of submissions and tests. */
public final class JsonReport {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    /** The whole document. */
    public static String of(Specification specification, List<Grade> grades) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", specification.title());
        all.put("points", specification.points());
        all.put("submissions", grades.stream().map(JsonReport::submission).toList());
        return JSON.toJson(all) + "\n";
    }

    private static Map<String, Object> submission(Grade grade) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", grade.submission().name());
        map.put("passed", grade.passed());
        map.put("points", grade.points());
        map.put("tests", grade.results().stream().map(JsonReport::test).toList());
        return map;
    }

    private static Map<String, Object> test(TestResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", result.test().name());
        map.put("passed", result.passed());
        map.put("points", result.points());
        map.put("worth", result.test().points());
        map.put("instructions", result.instructions());
        map.put("ticks", result.ticks());
        map.put("complaints", result.complaints());
        map.put("output", result.output());
        map.put("errors", result.errors());
        return map;
    }
}
