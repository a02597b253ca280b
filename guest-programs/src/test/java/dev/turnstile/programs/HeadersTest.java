package dev.turnstile.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that C programs share with the kernel stand twice, in a header and in an include file; they must agree. */
class HeadersTest {
    private static final Path HEADERS = Path.of("lib/include");
    private static final Path KERNEL_INCLUDES = Path.of("../guest-kernel/include");
    private static final Pattern DEFINE = Pattern.compile("#define ([A-Z][A-Z0-9_]*) (\\d+)");
    private static final Pattern EQU = Pattern.compile("\\.equ ([A-Z][A-Z0-9_]*), (\\d+).*");
    private static final Pattern FIELD = Pattern.compile(" {4}(\\w+) +\\.(?:word|half|byte).*");

    @ParameterizedTest
    @CsvSource({
        "errno.h, errno.inc",
        "fcntl.h, fcntl.inc",
        "signal.h, signal.inc",
        "sys/stat.h, stat.inc",
        "dirent.h, dirent.inc",
        "sys/wait.h, syscalls.inc"
    })
    void aHeaderHasTheKernelsNumbers(String header, String include) throws IOException {
        Map<String, Integer> defined = numbers(HEADERS.resolve(header), DEFINE);
        Map<String, Integer> kernels = numbers(KERNEL_INCLUDES.resolve(include), EQU);
        assertThat(defined).isNotEmpty();
        assertThat(kernels).containsAllEntriesOf(defined);
    }

    @ParameterizedTest
    @CsvSource({"errno.h, errno.inc", "fcntl.h, fcntl.inc", "signal.h, signal.inc"})
    void aHeaderHasEachOfTheKernelsNames(String header, String include) throws IOException {
        Map<String, Integer> kernels = numbers(KERNEL_INCLUDES.resolve(include), EQU);
        kernels.keySet().removeIf(name -> name.endsWith("_INC") || name.equals("SIGNAL_MAX"));
        assertThat(numbers(HEADERS.resolve(header), DEFINE).keySet()).containsAll(kernels.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "sys/stat.h, stat.inc, device inode mode links special size block_size blocks,"
                + " st_dev st_ino st_mode st_nlink st_rdev st_size st_blksize st_blocks",
        "dirent.h, dirent.inc, inode length type name, d_ino d_reclen d_type d_name"
    })
    void aStructureHasTheKernelsFieldsInTheirOrder(String header, String include, String fields, String members)
            throws IOException {
        assertThat(Files.readAllLines(KERNEL_INCLUDES.resolve(include)).stream()
                        .map(FIELD::matcher)
                        .filter(Matcher::matches)
                        .map(field -> field.group(1)))
                .containsExactly(fields.split(" "));
        assertThat(Pattern.compile("\\b((?:st|d)_\\w+)(?:\\[])?;")
                        .matcher(Files.readString(HEADERS.resolve(header)))
                        .results()
                        .map(member -> member.group(1)))
                .containsExactly(members.split(" "));
    }

    private static Map<String, Integer> numbers(Path file, Pattern pattern) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                String digits = matcher.group(2);
                numbers.put(matcher.group(1), Integer.parseInt(digits, digits.startsWith("0") ? 8 : 10));
            }
        }
        return numbers;
    }
}
