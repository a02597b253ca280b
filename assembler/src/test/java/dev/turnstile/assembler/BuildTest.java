package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.LineTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {
    private static final String PROGRAM = """
            .include "numbers.inc"
            .globl _start
            .proc _start
                .frame ra
                li a0, NUMBER
                call helper
                return
            .endproc
            .rodata
            text: .asciz "hello"
            .data
            pointer: .word text
            .incbin "bytes.bin", 1, 2
            .bss
            .space 16
            """;

    @TempDir
    Path directory;

    @Test
    void sourcesObjectsAndArchivesBecomeAnExecutable() throws Exception {
        sources();
        assertThat(run("archive", "-o", "lib.a", "helper.s")).isEqualTo("0");
        assertThat(run("object", "-o", "main.o", "-I", "include", "-D", "EXTRA=2", "main.s"))
                .isEqualTo("0");
        assertThat(run("executable", "-o", "main.elf", "--map", "main.map", "--base", "0x400000", "main.o", "lib.a"))
                .isEqualTo("0");

        ElfFile executable = ElfFile.read(Files.readAllBytes(directory.resolve("main.elf")));
        assertThat(executable.entry()).isEqualTo(0x400000);
        assertThat(Files.readString(directory.resolve("main.map")))
                .contains("0x00400000      32  .text")
                .contains("lib.a(helper.o)")
                .contains("0x0040001c       0  helper");
    }

    @Test
    void aListingShowsWhatEachLineBecame() throws Exception {
        sources();
        assertThat(run("object", "-o", "main.o", "-I", "include", "-D", "EXTRA=2", "--listing", "main.lst", "main.s"))
                .isEqualTo("0");

        assertThat(Files.readString(directory.resolve("main.lst")))
                .contains("00000000  4042fff0 a822000c")
                .contains("main.s:5: li a0, NUMBER")
                .contains("main.s:10: text: .asciz \"hello\"");
    }

    @Test
    void wrongUseAndWrongFilesAreExplained() throws Exception {
        sources();
        Files.write(directory.resolve("empty.o"), new byte[0]);
        assertThat(run()).startsWith("1error: expected object, executable or archive\nusage:");
        assertThat(run("object", "-o", "x.o")).contains("no input files");
        assertThat(run("object", "-x", "main.s")).contains("unknown option -x");
        assertThat(run("executable", "-o", "x", "--base", "1", "main.s"))
                .contains("the base must be a multiple of 4096");
        assertThat(run("object", "-o", "x.o", "nothing.s")).contains("nothing.s: error: no such file");
        assertThat(run("executable", "-o", "x", "empty.o")).contains("empty.o: error: not an ELF file");
        assertThat(run("object", "-o", "x.o", "main.s")).contains("main.s:1:10: error: no such file: 'numbers.inc'");
    }

    @Test
    void namesAreRelativeToARootIfThereIsOne() throws Exception {
        sources();
        String[] build = {
            "object", "-o", "main.o", "-I", directory.resolve("include").toString(), "-D", "EXTRA=2"
        };
        List<String> words = new ArrayList<>(List.of(build));
        words.addAll(List.of(
                "--root", directory.toString(), directory.resolve("main.s").toString()));
        assertThat(run(words.toArray(String[]::new))).isEqualTo("0");

        ElfFile object = ElfFile.read(Files.readAllBytes(directory.resolve("main.o")));
        assertThat(LineTable.of(object).find(0, 8)).hasToString("main.s:5");
        assertThat(Files.readString(directory.resolve("main.o"), StandardCharsets.ISO_8859_1))
                .doesNotContain(directory.toString());
    }

    @Test
    void aFileThatIncludesItselfIsRefused() throws Exception {
        Files.writeString(directory.resolve("self.s"), ".include \"self.s\"\n");

        assertThat(run("object", "-o", "x.o", "self.s")).startsWith("1").contains("nested more than 256 deep");
    }

    @Test
    void anErrorInAMacroShowsWhereItWasCalled() throws Exception {
        Files.writeString(directory.resolve("m.s"), ".macro m r\n\tadd\ta0, a0, \\r\n.endm\n\n\tm\tbad # why\n");

        assertThat(run("object", "-o", "x.o", "m.s")).isEqualTo("""
                        1m.s:2:14: error: undefined symbol 'bad'
                        \tadd\ta0, a0, bad
                        \t   \t        ^~~
                            from m.s:5: m\tbad # why
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readelf -a -W",
                "nm",
                "objdump -h",
                "size",
                "readelf -W --debug-dump=decodedline",
                "readelf -W --debug-dump=info",
                "addr2line -e"
            })
    void binutilsReadObjectsAndExecutablesWithoutComplaint(String command) throws Exception {
        sources();
        assertThat(run("object", "-o", "main.o", "-I", "include", "-D", "EXTRA=2", "main.s"))
                .isEqualTo("0");
        assertThat(run("executable", "-o", "main.elf", "-I", "include", "-D", "EXTRA=2", "main.s", "helper.s"))
                .isEqualTo("0");
        for (String file : List.of("main.o", "main.elf")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(file);
            if (words.get(0).equals("addr2line")) {
                words.add(file.equals("main.o") ? "0x8" : "0x10008");
            }
            Output output = execute(words);
            assertThat(output.errors()).as("%s %s", command, file).isEmpty();
            assertThat(output.text()).doesNotContainIgnoringCase("warning").isNotEmpty();
            if (words.get(0).equals("addr2line")) {
                assertThat(output.text()).contains("main.s:5");
            }
        }
    }

    @Test
    void binutilsListMembersAndSymbolsOfAnArchive() throws Exception {
        sources();
        assertThat(run("archive", "-o", "lib.a", "helper.s")).isEqualTo("0");

        assertThat(execute(List.of("ar", "t", "lib.a")).text()).isEqualTo("helper.o\n");
        assertThat(execute(List.of("nm", "-s", "lib.a")).text()).contains("helper in helper.o");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-O0", "-O1", "-O2", "-O3", "-Os", "-O2 -mcmodel=medany", "-O2 -g", "-O2 -fcommon"})
    void whatTheCompilerPrintsIsAssembled(String options) throws Exception {
        Path source =
                Path.of("src/test/resources/dev/turnstile/assembler/compiled.c").toAbsolutePath();
        List<String> words = new ArrayList<>(List.of(
                "riscv64-unknown-elf-gcc", "-S", "-march=rv32im", "-mabi=ilp32", "-ffreestanding", "-o", "out.s"));
        words.addAll(List.of(options.split(" ")));
        words.add(source.toString());
        assertThat(execute(words).errors()).isEmpty();

        assertThat(run("object", "-o", "out.o", "out.s")).isEqualTo("0");
    }

    private void sources() throws IOException {
        Files.createDirectories(directory.resolve("include"));
        Files.writeString(directory.resolve("include/numbers.inc"), "NUMBER = 40 + EXTRA\n");
        Files.writeString(directory.resolve("main.s"), PROGRAM);
        Files.writeString(directory.resolve("helper.s"), ".globl helper\nhelper: ret\n");
        Files.write(directory.resolve("bytes.bin"), new byte[] {1, 2, 3, 4});
    }

    /** Runs the command in the directory: its exit status, and what it says. */
    private String run(String... words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            boolean file = word.matches("[a-z]+\\.[a-z]+|include|x");
            arguments.add(file ? directory.resolve(word).toString() : word);
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status =
                Build.run(arguments.toArray(new String[0]), new PrintStream(messages, true, StandardCharsets.UTF_8));
        return (status + messages.toString(StandardCharsets.UTF_8)).replace(directory + "/", "");
    }

    private record Output(String text, String errors) {}

    /** Runs a tool in the directory, if it is installed. */
    private Output execute(List<String> words) throws Exception {
        Path text = directory.resolve("stdout");
        Path errors = directory.resolve("stderr");
        try {
            new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectOutput(text.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(false, words.get(0) + " is not installed");
        }
        return new Output(Files.readString(text), Files.readString(errors));
    }
}
