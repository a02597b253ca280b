package dev.turnstile.kernel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SystemCallTableTest {
    @Test
    void documentIsUpToDate() throws IOException {
        String list = Files.readString(Path.of("include/syscalls.inc"));
        String document = Files.readString(Path.of("../docs/kernel.md"));

        assertThat(document)
                .as("docs/kernel.md is stale; run: " + SystemCallTable.COMMAND)
                .isEqualTo(SystemCallTable.insert(document, list));
    }

    @Test
    void everyLineOfTheListIsARow() {
        String document = """
                before
                <!-- system calls -->
                old
                <!-- end -->
                after
                """;
        String list = "    \\each    1, exit,      1, \"exit(status): end the process; at once\"\n";

        assertThat(SystemCallTable.insert(document, list)).isEqualTo("""
                        before
                        <!-- system calls -->
                        | number | call | what it does |
                        | --- | --- | --- |
                        | 1 | `exit(status)` | end the process; at once |
                        <!-- end -->
                        after
                        """);
    }
}
