package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.source.AssemblyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a source holds, nothing comes of it but an object or diagnostics. */
class GarbageTest {
    private static final int ROUNDS = 4000;

    @Test
    void anEmptySourceIsAnObject() throws AssemblyException {
        assertThat(new Assembler(Options.NONE).assemble("empty.s", "").sections())
                .isNotEmpty();
    }

    @Test
    void randomBytesLeadToDiagnosticsOnly() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assemble(bytes);
        }
    }

    @Test
    void aZeroByteInAListEndsNothing() {
        String source = ".irp r a0, \0, a\0b\n.word \\r\n.endr\n.macro m x:req\n.endm\nm \0\n";
        assertThat(assemble(source.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void anEmptyStringInAListIsAnArgument() {
        String source = ".irp word, \"\" a, \"\"\n.asciz \"\\word\"\n.endr\n";
        assertThat(assemble(source.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void mutatedSourcesLeadToDiagnosticsOnly() throws IOException {
        Random random = new Random(3);
        List<String> lines = sources();
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                source.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(8) == 0 ? ' ' : '\n');
            }
            byte[] bytes = source.toString().getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(6); n > 0; n--) {
                mutate(bytes, random);
            }
            refused += assemble(bytes) ? 0 : 1;
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    private static void mutate(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
            case 0 -> bytes[at] = (byte) random.nextInt();
            case 1 -> bytes[at] = (byte) "\"'()\\;,.:#%-\n 019ax".charAt(random.nextInt(19));
            default -> bytes[at] = bytes[random.nextInt(bytes.length)];
        }
    }

    /** Says whether the bytes are a correct source. */
    private static boolean assemble(byte[] bytes) {
        try {
            new Assembler(Options.NONE)
                    .assemble(Path.of("garbage.s"), bytes)
                    .object()
                    .write();
            return true;
        } catch (AssemblyException e) {
            assertThat(e.toString()).isNotEmpty();
            return false;
        }
    }

    private static List<String> sources() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of(
                "golden/instructions.txt",
                "golden/pseudo-instructions.txt",
                "golden/data.txt",
                "golden/errors.txt",
                "golden/relocations.txt",
                "equal/if.s",
                "equal/loops.s",
                "equal/switch.s",
                "equal/procedures.s")) {
            try (InputStream in = GarbageTest.class.getResourceAsStream(name)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.contains(" //") ? line.substring(0, line.lastIndexOf(" //")) : line)
                        .filter(line -> !line.contains("4000000"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
