package dev.turnstile.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstructionSetReferenceTest {
    @Test
    void theDocumentIsUpToDate() throws IOException {
        assertThat(Files.readString(Path.of("../docs/isa.md")))
                .as("out of date; run: java -cp isa/target/classes "
                        + "dev.turnstile.isa.InstructionSetReference docs/isa.md")
                .isEqualTo(InstructionSetReference.text());
    }
}
