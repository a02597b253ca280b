package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as its users meet it: streams, statuses, messages. */
class CommandLineTest {
    private static final String HELLO = "../guest-programs/hello/hello.s";
    private static final String CAT = "../guest-programs/cat/cat.s";

    private static final String PRIMES = "../guest-programs/primes/primes.s";

    private static final String ENDLESS = """
            .globl _start
            _start:
                j _start
            """;

    @TempDir
    Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.ISO_8859_1)
                .toString();
    }

    @Test
    void aProgramsOutputIsTheCommandsAndTheKernelsMessagesAreNot() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", HELLO);
        assertThat(result.output()).isEqualTo("Hello from user space!\n");
        assertThat(result.errors()).startsWith("turnstile: ");
        assertThat(result.status()).isZero();
    }

    @Test
    void aProgramOfTheStandardFileSystemRunsByItsName() throws Exception {
        CommandProcess.Result result = CommandProcess.run("b\na\n", "run", "--quiet", "sort", "--", "-r");
        assertThat(result.output()).isEqualTo("b\na\n");
        assertThat(CommandProcess.run("", "run", "--quiet", "false").status()).isEqualTo(1);
    }

    @Test
    void quietHidesTheKernelsMessages() throws Exception {
        assertThat(CommandProcess.run("", "run", "--quiet", HELLO).errors()).isEmpty();
    }

    @Test
    void everyByteGoesThroughAPipe() throws Exception {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            bytes.append((char) (i * 7 & 0xff));
        }
        CommandProcess.Result result = CommandProcess.run(bytes.toString(), "run", "--quiet", CAT);
        assertThat(result.output()).isEqualTo(bytes.toString());
    }

    @Test
    void twoStreamsInOneKeepTheirOrder() throws Exception {
        String program = file("order.s", """
                .macro  say descriptor, text
                    .pushsection .rodata
                9:  .ascii  "\\text"
                    .popsection
                    li      a0, \\descriptor
                    la      a1, 9b
                    li      a2, 2
                    call    write
                .endm
                .globl main
                .proc main
                    .frame  ra
                    say 1, "a\\n"
                    say 2, "b\\n"
                    say 1, "c\\n"
                    li      a0, 0
                    return
                .endproc
                """);
        ProcessBuilder builder = new ProcessBuilder(CommandProcess.command("run", program));
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).matches("turnstile: [^\n]+\na\nb\nc\n");
    }

    @ParameterizedTest
    @CsvSource({"| head -c 1, 141, ''", "> /dev/full, 1, 'turnstile: standard output: '"})
    void outputThatCanNotBeWrittenEndsTheCommand(String redirection, int status, String message) throws Exception {
        String errors = directory.resolve("errors").toString();
        String script = "set -o pipefail; \"$@\" </dev/zero 2>" + errors + " " + redirection;
        List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        command.addAll(CommandProcess.command("run", "--quiet", CAT));
        Process shell = new ProcessBuilder(command).start();
        assertThat(shell.waitFor()).isEqualTo(status);
        assertThat(Files.readString(Path.of(errors))).startsWith(message).matches("([^\n]+\n)?");
    }

    @Test
    void inputThatNobodyReadsKeepsNobodyWaiting() throws Exception {
        CommandProcess started = CommandProcess.start("run", "--quiet", HELLO);
        assertThat(started.result().status()).isZero();
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        CommandProcess.Result result = CommandProcess.run(
                "", "run", "--quiet", "../guest-programs/echo/echo.s", "--", "a b", "", "--quiet", "\\\"", "c");
        assertThat(result.output()).isEqualTo("a b  --quiet \\\" c\n");
    }

    /** A square of more than 32 bits once led the sieve out of its table. */
    @Test
    void primesGoUpToTheirLimit() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", "--quiet", "--stats", PRIMES, "--", "1000000");
        assertThat(result.output()).endsWith("\n999983\n");
        assertThat(result.output().lines()).hasSize(78_498);
        assertThat(result.errors()).contains("tlb misses", "MIPS");
        assertThat(result.status()).isZero();
    }

    @Test
    void theStatusIsTheGuests() throws Exception {
        String program = file("status.s", ".globl main\nmain: li a0, 300\n ret\n");
        assertThat(CommandProcess.run("", "run", program).status()).isEqualTo(300 & 0xff);
    }

    @Test
    void twoRunsWithTheSameInputCountTheSame() throws Exception {
        String[] words = {"run", "--quiet", "--stats=json", CAT};
        String first = CommandProcess.run("some\ninput\n", words).errors();
        String second = CommandProcess.run("some\ninput\n", words).errors();
        assertThat(first).contains("\"instructions\": ", "\"host_seconds\": ", "\"exit_status\": 0");
        assertThat(withoutHostTime(second)).isEqualTo(withoutHostTime(first));
    }

    private static String withoutHostTime(String statistics) {
        return statistics.replaceAll("\"host_seconds\": [0-9.]+", "");
    }

    @Test
    void sourcesObjectsAndExecutablesAllRun() throws Exception {
        String object = directory.resolve("hello.o").toString();
        String executable = directory.resolve("hello").toString();
        assertThat(CommandProcess.run("", "asm", "-o", object, HELLO).status()).isZero();
        assertThat(CommandProcess.run("", "link", "-o", executable, object).status())
                .isZero();
        for (String file : new String[] {object, executable}) {
            assertThat(CommandProcess.run("", "run", "--quiet", file).output()).isEqualTo("Hello from user space!\n");
        }
        assertThat(CommandProcess.run("", "objdump", executable).output()).contains("<main>:", "jal ra, ");
    }

    @Test
    void aCProgramsLinesAreKnownToMessagesAndTools() throws Exception {
        assumeTrue(GuestProgramsTest.hasCompiler(), "riscv64-unknown-elf-gcc is not installed");
        String source = file("crash.c", """
                int main(void) {
                    volatile int *kernel = (int *)0x80000000;

                    return *kernel;
                }
                """);
        CommandProcess.Result crash = CommandProcess.run("", "run", source);
        assertThat(crash.errors())
                .containsPattern("killed by SIGSEGV.*pc 0x[0-9a-f]+ \\(main\\+0x[0-9a-f]+, .*crash.c:4\\)\n");
        String executable = directory.resolve("crash").toString();
        String object = directory.resolve("crash.o").toString();
        assertThat(CommandProcess.run("", "asm", "-o", object, source).status()).isZero();
        assertThat(CommandProcess.run("", "link", "-o", executable, object).status())
                .isZero();
        assertThat(CommandProcess.run("", "objdump", "--lines", executable).output())
                .contains("crash.c:4\n", "<main>:");
        Process tool = new ProcessBuilder("addr2line", "-e", executable, pc(crash.errors())).start();
        assertThat(new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("crash.c:4\n");
    }

    private static String pc(String message) {
        return message.replaceAll("(?s).*, pc (0x[0-9a-f]+).*", "$1");
    }

    @Test
    void aProgramCanUseTheSharedLibrary() throws Exception {
        String object = directory.resolve("hello.o").toString();
        String executable = directory.resolve("hello").toString();
        assertThat(CommandProcess.run("", "asm", "-o", object, HELLO).status()).isZero();
        assertThat(CommandProcess.run("", "link", "--dynamic", "-o", executable, object)
                        .status())
                .isZero();
        assertThat(Files.size(Path.of(executable))).isLessThan(16 << 10);
        for (String[] words : new String[][] {{executable}, {"--dynamic", HELLO}}) {
            String[] all =
                    Stream.concat(Stream.of("run", "--quiet"), Stream.of(words)).toArray(String[]::new);
            assertThat(CommandProcess.run("", all).output()).isEqualTo("Hello from user space!\n");
        }
    }

    @Test
    void aSharedLibraryOfOnesOwnIsPutWhereTheLoaderLooks() throws Exception {
        String source = file("greet.s", """
                .globl greet
                .proc greet
                    la      a0, greeting
                    tail    puts
                .endproc
                .section .rodata
                greeting: .asciz "Hello from a library!"
                """);
        String program = file("main.s", ".globl main; .proc main; .frame ra; call greet; li a0, 0; return; .endproc");
        String object = directory.resolve("greet.o").toString();
        String library = directory.resolve("file.so").toString();
        assertThat(CommandProcess.run("", "asm", "--pic", "-o", object, source).status())
                .isZero();
        assertThat(CommandProcess.run("", "link", "--shared", "--soname", "libgreet.so", "-o", library, object)
                        .status())
                .isZero();

        CommandProcess.Result result = CommandProcess.run("", "run", "--quiet", "--dynamic", program, library);
        assertThat(result.output()).as(result.errors()).isEqualTo("Hello from a library!\n");
        assertThat(CommandProcess.run("", "objdump", library).output()).contains("shared library", "<greet>:");
        assertThat(CommandProcess.run("", "link", "-o", executable(), library).errors())
                .contains("undefined symbol 'main'");
    }

    private String executable() {
        return directory.resolve("executable").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsAProgramThatNeverStops(String signal) throws Exception {
        CommandProcess started = CommandProcess.start("run", "--quiet", file("talking.s", """
                    .globl main
                    .proc main
                        .frame  ra
                        li      a0, 1
                        la      a1, line
                        li      a2, 8
                        call    write
                    1:  j       1b
                    .endproc
                    .rodata
                    line: .ascii "running\\n"
                    """));
        started.awaitOutput("running\n"); // Earlier, the signal would end the command just as well.
        started.signal(signal);
        CommandProcess.Result result = started.result();
        assertThat(result.errors()).isEqualTo("turnstile: ended by a signal\n");
        assertThat(result.status()).isGreaterThan(ExitStatus.SIGNAL);
    }

    @Test
    void aLimitOfInstructionsEndsAProgramThatNeverStops() throws Exception {
        CommandProcess.Result result = CommandProcess.run(
                "", "run", "--quiet", "--stats=json", "--max-instructions", "1000000", file("endless.s", ENDLESS));
        assertThat(result.status()).isEqualTo(ExitStatus.LIMIT);
        assertThat(result.errors()).contains("\"instructions\": 1000000,");
    }

    @Test
    void theJitSaysWhatItDoesAndTheGuestCanNotTell() throws Exception {
        String dump = directory.resolve("dump").toString();
        String[] plain = {"run", "--quiet", "--stats=json", PRIMES, "--", "1000"};
        String[] watched = {
            "run",
            "--quiet",
            "--stats=json",
            "--jit-background=off",
            "--jit-threshold=2",
            "--jit-region=60",
            "--jit-cache=3",
            "--jit-log",
            "--jit-dump=" + dump,
            PRIMES,
            "--",
            "1000"
        };
        CommandProcess.Result expected = CommandProcess.run("", plain);
        CommandProcess.Result result = CommandProcess.run("", watched);
        assertThat(result.output()).isEqualTo(expected.output());
        assertThat(withoutHostTime(result.errors().replaceAll("(?m)^jit: .*\n", "")))
                .isEqualTo(withoutHostTime(expected.errors()));
        assertThat(result.errors())
                .containsPattern("jit: compiled [0-9a-f]+u?: [0-9]+ instructions in")
                .containsPattern("jit: dropped [0-9a-f]+u?: replaced, or too old")
                .containsPattern("jit: left [0-9]+ times: [0-9a-f]+u? to [0-9a-f]+u?\\n");
        try (Stream<Path> files = Files.list(Path.of(dump))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "0001-" + firstRegion(result.errors()) + ".class",
                            "0001-" + firstRegion(result.errors()) + ".txt");
        }
    }

    private static String firstRegion(String log) {
        return log.replaceAll("(?s).*?jit: compiled ([^:]+):.*", "$1");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(ExitStatus.USAGE, "Missing required parameter", "run"),
                mistake(ExitStatus.USAGE, "Unknown option", "run", "--colour", HELLO),
                mistake(ExitStatus.USAGE, "Unknown option: '--colour'", "run", "--colour"),
                mistake(
                        ExitStatus.FAILURE,
                        "none of the files has a main",
                        "run",
                        "../guest-programs/lib/stdlib/abs.s"),
                mistake(ExitStatus.USAGE, "memory must be a multiple of 4 KiB", "run", "--memory", "0", HELLO),
                mistake(ExitStatus.USAGE, "for the JIT", "run", "--engine=interpreter", "--jit-log", HELLO),
                mistake(ExitStatus.USAGE, "can't be negative", "fuzz", "--seconds", "-1"),
                mistake(ExitStatus.USAGE, "threshold", "run", "--jit-threshold", "-1", HELLO),
                mistake(ExitStatus.FAILURE, "not a directory", "run", "--jit-dump", "pom.xml/x", HELLO),
                mistake(ExitStatus.USAGE, "is no size", "run", "--memory", "much", HELLO),
                mistake(ExitStatus.USAGE, "more than 1792M", "run", "--memory", "9G", HELLO),
                mistake(ExitStatus.USAGE, "power of two", "run", "--tlb-entries", "3", HELLO),
                mistake(ExitStatus.USAGE, "guest's path", "run", "--file", HELLO + ":x", HELLO),
                mistake(ExitStatus.FAILURE, "does not", "run", "--memory", "4K", HELLO),
                mistake(ExitStatus.FAILURE, "no such file", "run", "nowhere.s"),
                mistake(ExitStatus.FAILURE, "target: is a directory", "run", "target"),
                mistake(ExitStatus.FAILURE, "target: is a directory", "boot", "--initrd", "target"),
                mistake(ExitStatus.FAILURE, "/dev/zero: has more than 256 MiB", "run", "/dev/zero"),
                mistake(ExitStatus.FAILURE, "no such file", "run", "--kernel", "nowhere.elf", HELLO),
                mistake(
                        ExitStatus.FAILURE,
                        "disk image nowhere.img does not exist",
                        "run",
                        "--disk",
                        "nowhere.img",
                        HELLO),
                mistake(ExitStatus.FAILURE, "not an ELF file", "run", "--kernel", HELLO, HELLO),
                mistake(ExitStatus.FAILURE, "pom.xml: not an ELF file", "run", "pom.xml"),
                mistake(ExitStatus.FAILURE, "not an ELF file", "objdump", HELLO),
                mistake(ExitStatus.FAILURE, "pom.xml", "run", "--disk", "pom.xml", HELLO));
    }

    private static Arguments mistake(int status, String message, String... words) {
        return Arguments.of(status, message, words);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeGetsAMessageAndAStatus(int status, String message, String[] words) throws Exception {
        CommandProcess.Result result = CommandProcess.run("", words);
        assertThat(result.errors()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void allMistakesOfAllSourcesAreReportedTogether() throws Exception {
        String first = file("first.s", "addii a0, a0, 1\n");
        String second = file("second.s", "nop\n lw a0, 4(a99)\n");
        CommandProcess.Result result = CommandProcess.run("", "run", first, second);
        assertThat(result.errors())
                .contains("first.s:1:1: error: ", "did you mean 'addi'?", "second.s:2:", "^")
                .doesNotContain("\tat ");
        assertThat(result.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void aProgramWithoutAMainIsAnError() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", file("empty.s", ""));
        assertThat(result.errors())
                .isEqualTo("turnstile: none of the files has a main or a _start, where a program begins\n");
        assertThat(result.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void aDiskIsReadAndWritten() throws Exception {
        Path image = Files.write(directory.resolve("disk.img"), new byte[4096]);
        Files.write(image, "some text".getBytes(StandardCharsets.ISO_8859_1));
        CommandProcess.Result odd = CommandProcess.run("", "run", "--disk", image.toString(), HELLO);
        assertThat(odd.errors()).contains("512");
        assertThat(odd.status()).isEqualTo(ExitStatus.FAILURE);

        Files.write(image, Arrays.copyOf("some text".getBytes(StandardCharsets.ISO_8859_1), 4096));
        CommandProcess.Result result =
                CommandProcess.run("", "run", "--quiet", "--disk", image.toString(), CAT, "--", "/dev/vda");
        assertThat(result.output()).hasSize(4096).startsWith("some text");
    }

    @Test
    void aKernelThatPanicsHasAStatusOfItsOwn() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", "--append", "panic=test", HELLO);
        assertThat(result.status()).isEqualTo(ExitStatus.PANIC);
        assertThat(result.errors()).contains("options_act");
    }

    @Test
    void bootTakesFilesOfTheHost() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("cat /there/hello.s; ls /bin/sh\n", "boot", "--file", HELLO + ":/there/hello.s");

        assertThat(result.output()).isEqualTo(Files.readString(Path.of(HELLO)) + "/bin/sh\n");
    }

    @Test
    void helpAndCompletionAreWrittenForPeople() throws Exception {
        assertThat(CommandProcess.run("", "--help").output()).contains("run", "boot", "asm", "Exit status");
        assertThat(CommandProcess.run("", "generate-completion").output()).contains("complete -F");
        assertThat(CommandProcess.run("", "version").output())
                .startsWith("turnstile ")
                .doesNotContain("${");
    }
}
