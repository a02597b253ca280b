package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs tables with a line of source and what it has to become on each line: {@code source // words in hexadecimal}, with
 * {@code | relocation} behind them, or {@code source // ERROR "part of the message"}.
 */
class GoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"instructions", "pseudo-instructions", "data"})
    void everyLineBecomesItsWords(String table) throws Exception {
        List<String> actual = new ArrayList<>();
        List<String> expected = lines(table);
        for (String line : expected) {
            String source = line.substring(0, line.lastIndexOf(" //"));
            actual.add(source + " //" + words(source));
        }
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void whatTheAssemblerCannotKnowBecomesARelocation() throws Exception {
        List<String> actual = new ArrayList<>();
        List<String> expected = lines("relocations");
        for (String line : expected) {
            String source = line.substring(0, line.lastIndexOf(" //"));
            ElfFile object = new Assembler(Options.NONE).assemble("test.s", source + "\n");
            actual.add(source + " //" + words(object) + relocations(object));
        }
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void anOptionSaysWhereASourceBegins() throws Exception {
        Assembler assembler = new Assembler(new Options(List.of(), Map.of(), true));

        assertThat(words(assembler.assemble("test.s", "la a0, x\n"))).isEqualTo(" 69400000 894a0000");
        assertThat(words(assembler.assemble("test.s", ".option nopic; la a0, x\n")))
                .isEqualTo(" 65400000 414a0000");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorIsReported(String line) {
        int split = line.lastIndexOf(" // ERROR ");
        String message = line.substring(split + " // ERROR ".length() + 1, line.length() - 1);

        assertThatThrownBy(() -> new Assembler(Options.NONE).assemble("test.s", line.substring(0, split) + "\n"))
                .isInstanceOf(AssemblyException.class)
                .message()
                .contains(message);
    }

    static Stream<String> errors() throws IOException {
        return lines("errors").stream();
    }

    private static List<String> lines(String table) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + table + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        }
    }

    private static String words(String source) throws AssemblyException {
        return words(new Assembler(Options.NONE).assemble("test.s", source + "\n.align 2\n"));
    }

    private static String words(ElfFile object) {
        Bytes text = object.sections().get(0).data();
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.size(); at += 4) {
            out.append(String.format(Locale.ROOT, " %08x", text.word(at)));
        }
        return out.toString();
    }

    private static String relocations(ElfFile object) {
        StringBuilder out = new StringBuilder();
        for (ElfRelocation relocation : object.sections().get(0).relocations()) {
            ElfSymbol symbol = object.symbols().get(relocation.symbol());
            String name = symbol.type() == ElfSymbol.Type.SECTION
                    ? object.sections().get(symbol.section()).name()
                    : symbol.name();
            String type = relocation.type().label().substring("R_TURNSTILE_".length());
            out.append(
                    String.format(Locale.ROOT, " | %d %s %s%+d", relocation.offset(), type, name, relocation.addend()));
        }
        return out.toString();
    }
}
