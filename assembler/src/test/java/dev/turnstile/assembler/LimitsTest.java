package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.assembler.source.AssemblyException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sources that would cost unbounded time, memory or stack meet a limit that says so. */
class LimitsTest {
    @Test
    void aHugeWordIsShownInPart() {
        assertThatThrownBy(() -> assemble("a".repeat(1_000_000)))
                .isInstanceOf(AssemblyException.class)
                .satisfies(e ->
                        org.assertj.core.api.Assertions.assertThat(e.toString()).hasSizeLessThan(5000));
    }

    @Test
    void deepExpressions() {
        refuses("(".repeat(100_000), "expected an instruction");
        refuses(".word " + "(".repeat(100_000), "expression is nested too deeply");
        refuses(".word " + "-".repeat(100_000), "expression is nested too deeply");
        refuses(".word a" + "+a".repeat(100_000), "expression is too long");
    }

    @Test
    void longChainsOfSymbols() {
        refuses(
                numbered(1000, i -> "a" + i + " = a" + (i + 1) + " + a" + (i + 1)) + ".word a0",
                "is defined by itself, or by too long a chain of symbols");
    }

    @Test
    void nesting() {
        refuses(".if 1\n".repeat(2000), "more than 1000 nested '.if'");
        refuses("if a0 == a1\n".repeat(300), "more than 200 nested statements");
        refuses(".pushsection .data\n".repeat(2000), "more than 1000 sections are pushed");
        refuses(".option push\n".repeat(2000), "more than 1000 options are pushed");
        refuses(".macro m\nm\nm\n.endm\nm\n", "nested more than 256 deep");
    }

    @Test
    void growth() {
        refuses(".macro m a\nm \\a\\a\n.endm\nm x\n", "a line grows beyond 65536 characters");
        refuses(".rept 1000\n".repeat(3) + "x = 1\n" + ".endr\n".repeat(3), "more than 4000000 statements");
        refuses(".fill 0xffffffff, 8, 1\n", "section .text grows beyond 64 MiB");
        refuses(".data; .space 0xffffffff\n", "section .data grows beyond 64 MiB");
        refuses(".comm a, 0x80000000\n", "the size must be between 0 and 1073741824");
        refuses(numbered(5000, i -> ".section s" + i), "more than 4096 sections");
    }

    @Test
    void structuresThatDouble() {
        refuses(
                ".struct S0; a .word; b .word; .endstruct\n"
                        + numbered(40, i -> ".struct S" + (i + 1) + "; a S" + i + "; b S" + i + "; .endstruct"),
                "the structures have more than 200000 fields");
    }

    @Test
    void manyErrors() {
        refuses("wrong\n".repeat(10_000), "too many errors");
    }

    private interface LineOf {
        String line(int number);
    }

    private static String numbered(int count, LineOf line) {
        return IntStream.range(0, count).mapToObj(line::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void refuses(String source, String message) {
        assertThatThrownBy(() -> assemble(source))
                .isInstanceOf(AssemblyException.class)
                .hasMessageContaining(message);
    }

    private static void assemble(String source) throws AssemblyException {
        new Assembler(Options.NONE).assemble("limits.s", source);
    }
}
