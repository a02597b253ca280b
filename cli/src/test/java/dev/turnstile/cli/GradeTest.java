package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.turnstile.cli.grade.SpecificationException;
import dev.turnstile.cli.grade.SpecificationReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** The example of docs/grading.md, and submissions that try what submissions try. */
class GradeTest {
    private static final Path EXAMPLE = Path.of("../docs/grading");

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int grade(Path specification, Path... submissions) {
        List<String> words = new ArrayList<>(List.of(specification.toString()));
        for (Path submission : submissions) {
            words.add(submission.toString());
        }
        words.addAll(List.of("--json", directory.resolve("json").toString()));
        words.addAll(List.of("--junit", directory.resolve("junit").toString()));
        return new CommandLine(new GradeCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private JsonObject json(int submission) throws IOException {
        String text = Files.readString(directory.resolve("json"));
        return JsonParser.parseString(text)
                .getAsJsonObject()
                .getAsJsonArray("submissions")
                .get(submission)
                .getAsJsonObject();
    }

    private static List<String> complaints(JsonObject submission, int test) {
        JsonArray all =
                submission.getAsJsonArray("tests").get(test).getAsJsonObject().getAsJsonArray("complaints");
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).getAsString())
                .toList();
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void examplePassesFailsAndNeverEnds() throws IOException {
        int status = grade(
                EXAMPLE.resolve("lines.yaml"),
                EXAMPLE.resolve("right.s"),
                EXAMPLE.resolve("wrong.s"),
                EXAMPLE.resolve("endless.s"));

        assertThat(status).isEqualTo(1);
        assertThat(json(0).get("points").getAsDouble()).as(out.toString()).isEqualTo(6);
        assertThat(json(1).get("points").getAsDouble()).isEqualTo(1);
        assertThat(complaints(json(1), 0))
                .containsExactly("the output differs in line 1: \"3\\n\" was expected, and there is \"14\\n\"");
        assertThat(complaints(json(1), 3)).containsExactly("wants to read, and has not printed \"2\\n\"");
        assertThat(json(2).get("points").getAsDouble()).isZero();
        assertThat(complaints(json(2), 0)).containsExactly("has not ended after 20000000 instructions");
        assertThat(out.toString()).contains("right.s: 6 of 6 points").endsWith("Counting lines: 1 of 3 passed\n");
    }

    @Test
    void junitReportHasWhatItsReadersRequire() throws Exception {
        grade(EXAMPLE.resolve("lines.yaml"), EXAMPLE.resolve("right.s"), EXAMPLE.resolve("wrong.s"));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("junit").toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
        List<Element> suites = elements(document, "testsuite");
        assertThat(suites).hasSize(2).allSatisfy(suite -> {
            for (String required : List.of("name", "tests", "errors", "skipped", "failures")) {
                assertThat(suite.hasAttribute(required)).as(required).isTrue();
            }
        });
        assertThat(suites.get(0).getAttribute("failures")).isEqualTo("0");
        assertThat(suites.get(1).getAttribute("failures")).isEqualTo("3");
        assertThat(elements(document, "testcase")).hasSize(8).allSatisfy(test -> {
            for (String required : List.of("name", "classname", "time")) {
                assertThat(test.hasAttribute(required)).as(required).isTrue();
            }
        });
        assertThat(elements(document, "failure")).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.getAttribute("type")).isNotEmpty();
            assertThat(failure.getParentNode().getNodeName()).isEqualTo("testcase");
        });
    }

    private static List<Element> elements(Document document, String name) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    @Test
    void allThatPassGiveStatusZeroAndAlwaysTheSameReport() throws IOException {
        String first = "";
        for (int time = 0; time < 2; time++) {
            assertThat(grade(EXAMPLE.resolve("lines.yaml"), EXAMPLE.resolve("right.s")))
                    .isZero();
            String report = Files.readString(directory.resolve("json"));
            assertThat(report).contains("\"instructions\": ").endsWith(first);
            first = report;
        }
    }

    @Test
    void driversAreLookedAtBySanitizers() throws IOException {
        Path tutorial = Path.of("../docs/drivers");
        Path forgetful = Files.createDirectory(directory.resolve("forgetful"));
        Files.copy(tutorial.resolve("copy.inc"), forgetful.resolve("copy.inc"));
        String source = Files.readString(tutorial.resolve("interrupts.s"));
        String acknowledging = "    sw      t0, CopyRegisters.status(t1)    # acknowledged";
        assertThat(source).contains(acknowledging);
        Files.writeString(forgetful.resolve("interrupts.s"), source.replace(acknowledging, "    nop #"));

        grade(EXAMPLE.resolve("copy.yaml"), tutorial, forgetful);

        assertThat(json(0).get("passed").getAsBoolean()).as(out.toString()).isTrue();
        assertThat(complaints(json(1), 0))
                .anySatisfy(complaint -> assertThat(complaint)
                        .startsWith("sanitizer: unacknowledged-interrupt: ")
                        .contains("interrupts.s:"));
    }

    @Test
    void eachWayToFailIsToldAndTheNextOneIsTried() throws IOException {
        Path specification = write(
                "spec.yaml",
                "submission: {program: p.s}",
                "limits: {instructions: 30_000_000, memory: 4M, output: 1000}",
                "tests: [{name: says yes, expect: {output: \"yes\\n\"}}]");
        Path yes = write("yes.s", program("la a0, text", "call puts"));

        int status = grade(
                specification,
                yes,
                write("no-program.s", "# nothing"),
                directory.resolve("missing.s"),
                write("loud.s", program("again: la a0, text", "call puts", "j again")),
                write("off.s", program("li a0, 7", "call poweroff")),
                write("status.s", program("la a0, text", "call puts", "li a0, 3", "call exit")),
                write(
                        "greedy.s",
                        program(
                                "again: li a0, 100000",
                                "call malloc",
                                "beqz a0, failed",
                                "sb a0, 0(a0)",
                                "j again",
                                "failed: call abort")),
                write("macros.s", ".macro m", "m", "m", ".endm", "m"),
                write("huge.s", ".rept 1000000000", ".word 1", ".endr"),
                write("space.s", ".data", ".space 0x7fffffff", ".space 0x7fffffff"),
                yes);

        assertThat(status).isEqualTo(1);
        assertThat(json(0).get("passed").getAsBoolean()).as(out.toString()).isTrue();
        assertThat(complaints(json(1), 0).get(0)).startsWith("can't be built: ").contains("main");
        assertThat(complaints(json(2), 0)).containsExactly("there is no such file or directory");
        assertThat(complaints(json(3), 0)).containsExactly("prints more than 1000 bytes");
        assertThat(complaints(json(5), 0)).containsExactly("the status is 3, where 0 was expected");
        assertThat(complaints(json(7), 0).get(0)).startsWith("can't be built: ").contains("nested");
        assertThat(complaints(json(8), 0).get(0)).startsWith("can't be built: ").contains("repetition");
        assertThat(complaints(json(4), 0)).containsExactly("ends the machine, with status 7");
        assertThat(complaints(json(6), 0).get(0)).startsWith("the status is ");
        for (int failed = 1; failed < 10; failed++) {
            assertThat(json(failed).get("passed").getAsBoolean())
                    .as("submission " + failed)
                    .isFalse();
        }
        assertThat(json(10).get("passed").getAsBoolean()).isTrue();
    }

    @Test
    void sourcesIncludeWhatIsTheirsAndWhatTheyAreGiven() throws IOException {
        Path given = Files.createDirectory(directory.resolve("given"));
        Files.writeString(given.resolve("given.inc"), ".equ GIVEN, 1\n");
        Path own = Files.createDirectory(directory.resolve("own"));
        Files.writeString(own.resolve("own.inc"), ".equ OWN, GIVEN - 1\n");
        Files.writeString(own.resolve("p.s"), included("given.inc", "own.inc") + program("li a0, OWN", "call exit"));
        Path thief = Files.createDirectory(directory.resolve("thief"));
        Files.writeString(thief.resolve("p.s"), included("../own/p.s"));
        Path linking = Files.createDirectory(directory.resolve("linking"));
        Files.createSymbolicLink(
                linking.resolve("link.inc"), own.resolve("own.inc").toAbsolutePath());
        Files.writeString(linking.resolve("p.s"), included("link.inc") + program());
        Path specification =
                write("spec.yaml", "submission: {program: p.s}", "include: given", "tests: [{name: ends}]");

        grade(specification, own, thief, linking, write("p.s", included("own/own.inc") + program()));

        assertThat(json(0).get("passed").getAsBoolean()).as(out.toString()).isTrue();
        for (int reaching = 1; reaching < 4; reaching++) {
            assertThat(complaints(json(reaching), 0).get(0))
                    .startsWith("can't be built: ")
                    .contains("include");
        }
    }

    private static String included(String... files) {
        StringBuilder lines = new StringBuilder();
        for (String file : files) {
            lines.append(".include \"").append(file).append("\"\n");
        }
        return lines.toString();
    }

    @Test
    void mistakesInASpecificationAreToldWithTheirPlace() throws IOException {
        String start = "submission: {program: p.s}\n";

        assertMistake(start + "tests: [{nam: x}]", ":2:10: 'nam' is unknown here; there can be dialogue, expect");
        assertMistake(start + "limits: {memory: lots}\ntests: [{name: x}]", ":2:18: 'lots' is no number");
        assertMistake(
                start + "tests:\n  - name: x\n    expect: {output: {matches: '('}}", ":4:32: is no regular expression");
        assertMistake(start + "tests: [{name: x}, {name: x}]", ":2:20: there is another test 'x'");
        assertMistake(start + "tests: [{name: x, sanitize: all}]", ":2:29: 'all' is none of driver, tlb");
        assertMistake(start + "tests: [{name: x, machine: {faults: [disk]}}]", ":2:38: ");
        assertMistake(start + "tests: [{name: x", ":3:1: expected ',' or '}'");
        assertMistake("tests: [{name: x}]", ":1:1: 'submission' is missing");
        assertMistake("", ":1:1: nothing is specified");
    }

    private void assertMistake(String specification, String expected) throws IOException {
        Path file = write("spec.yaml", specification);
        assertThatThrownBy(() -> SpecificationReader.read(file))
                .as(specification)
                .isInstanceOf(SpecificationException.class)
                .hasMessageStartingWith(file + expected);
    }

    private static String program(String... lines) {
        return String.join(
                "\n",
                ".globl main",
                ".proc main",
                ".frame ra",
                String.join("\n", lines),
                "li a0, 0",
                "return",
                ".endproc",
                ".section .rodata",
                "text: .asciz \"yes\"");
    }
}
