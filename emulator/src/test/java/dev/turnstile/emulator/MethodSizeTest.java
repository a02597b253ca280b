package dev.turnstile.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HotSpot never compiles a method of more than 8000 bytes of bytecode; one that crosses the line gets many times slower. */
class MethodSizeTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final int HUGE = 8000;
    private static final Pattern INSTRUCTION = Pattern.compile(" +(\\d+): [a-z].*");

    @Test
    void noMethodIsTooLargeToBeCompiled() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        String method = "";
        int seen = 0;
        for (String line : disassembly()) {
            Matcher instruction = INSTRUCTION.matcher(line);
            if (instruction.matches()) {
                seen++;
                if (Integer.parseInt(instruction.group(1)) >= HUGE) {
                    tooLarge.add(method);
                }
            } else if (line.endsWith(");")) {
                method = line.strip();
            }
        }

        assertThat(seen).isGreaterThan(10_000);
        assertThat(tooLarge).isEmpty();
    }

    private static List<String> disassembly() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(Path::toString).filter(name -> name.endsWith(".class")).forEach(arguments::add);
        }
        StringWriter output = new StringWriter();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        javap.run(new PrintWriter(output), new PrintWriter(output), arguments.toArray(String[]::new));
        return output.toString().lines().toList();
    }
}
