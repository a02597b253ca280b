package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.elf.Bytes;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structured statements become what one would have written by hand, which stands behind a line of dashes. */
class EqualCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"if", "loops", "switch", "procedures"})
    void bothFormsBecomeTheSameCode(String name) throws Exception {
        try (InputStream in = EqualCodeTest.class.getResourceAsStream("equal/" + name + ".s")) {
            String[] halves = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("#---\n", 2);
            assertThat(code(halves[0])).isEqualTo(code(halves[1]));
        }
    }

    private static String code(String source) throws AssemblyException {
        Bytes text = new Assembler(Options.NONE)
                .assemble("test.s", source)
                .sections()
                .get(0)
                .data();
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.size(); at += 4) {
            out.append(Disassembler.disassemble(text.word(at), at)).append('\n');
        }
        return out.toString();
    }
}
