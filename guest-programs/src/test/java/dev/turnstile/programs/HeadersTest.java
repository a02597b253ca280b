package dev.turnstile.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers and structures that C programs share with the kernel stand twice, in a header and in an include file; they must agree. */
class HeadersTest {
    private static final Path HEADERS = Path.of("lib/include");
    private static final Path KERNEL_INCLUDES = Path.of("../guest-kernel/include");
    private static final Pattern DEFINE = Pattern.compile("#define ([A-Z][A-Z0-9_]*) (0x[0-9a-f]+|\\d+)");
    private static final Pattern EQU = Pattern.compile("\\.equ ([A-Z][A-Z0-9_]*), (0x[0-9a-f]+|\\d+)(?: +#.*)?");
    private static final Pattern FIELD = Pattern.compile("(?m)^ {4}(\\w+) +\\.(?:word|half|byte)");
    private static final Pattern MEMBER = Pattern.compile("(?m)^ {4}\\w[\\w *()]*?(\\w+)(?:\\[\\w*])?(?:\\(void\\))?;");

    /** Names that C headers have to say otherwise than by a number. */
    private static final Set<String> OTHERWISE = Set.of("SIGNAL_MAX", "SIG_DFL", "SIG_IGN");

    @ParameterizedTest
    @CsvSource({
        "errno.h, errno.inc",
        "fcntl.h, fcntl.inc",
        "signal.h, signal.inc",
        "sys/stat.h, stat.inc",
        "dirent.h, dirent.inc",
        "sys/wait.h, syscalls.inc",
        "limits.h, syscalls.inc",
        "sys/mman.h, mman.inc",
        "poll.h, poll.inc",
        "sys/select.h, poll.inc",
        "termios.h, ioctl.inc",
        "sys/ioctl.h, ioctl.inc",
        "sys/uio.h, uio.inc",
        "sys/utsname.h, utsname.inc",
        "sys/times.h, times.inc",
        "time.h, times.inc"
    })
    void aHeaderHasTheKernelsNumbers(String header, String include) throws IOException {
        Map<String, Long> defined = numbers(HEADERS.resolve(header), DEFINE);
        Map<String, Long> kernels = numbers(KERNEL_INCLUDES.resolve(include), EQU);
        defined.keySet().retainAll(kernels.keySet());
        assertThat(defined).isNotEmpty();
        assertThat(kernels).containsAllEntriesOf(defined);
    }

    @ParameterizedTest
    @CsvSource({
        "errno.h, errno.inc",
        "fcntl.h, fcntl.inc",
        "signal.h, signal.inc",
        "dirent.h, dirent.inc",
        "sys/mman.h, mman.inc"
    })
    void aHeaderHasEachOfTheKernelsNames(String header, String include) throws IOException {
        Map<String, Long> kernels = numbers(KERNEL_INCLUDES.resolve(include), EQU);
        kernels.keySet().removeIf(name -> name.endsWith("_INC") || OTHERWISE.contains(name));
        assertThat(numbers(HEADERS.resolve(header), DEFINE).keySet()).containsAll(kernels.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "sys/stat.h, stat, stat.inc, Stat, device inode mode links user group special size block_size blocks access"
                + " modification change, st_dev st_ino st_mode st_nlink st_uid st_gid st_rdev st_size st_blksize"
                + " st_blocks st_atime st_mtime st_ctime",
        "dirent.h, dirent, dirent.inc, Dirent, inode length type name, d_ino d_reclen d_type d_name",
        "poll.h, pollfd, poll.inc, Pollfd, descriptor events revents, fd events revents",
        "termios.h, termios, ioctl.inc, Termios, input_flags output_flags control_flags local_flags line characters,"
                + " c_iflag c_oflag c_cflag c_lflag c_line c_cc",
        "sys/ioctl.h, winsize, ioctl.inc, Winsize, rows columns width height, ws_row ws_col ws_xpixel ws_ypixel",
        "sys/uio.h, iovec, uio.inc, Iovec, base length, iov_base iov_len",
        "sys/utsname.h, utsname, utsname.inc, Utsname, sysname nodename release version machine,"
                + " sysname nodename release version machine",
        "sys/statfs.h, statfs, statfs.inc, Statfs, type block_size blocks free available files files_free id"
                + " name_length, f_type f_bsize f_blocks f_bfree f_bavail f_files f_ffree f_fsid f_namelen",
        "sys/times.h, tms, times.inc, Tms, user system children_user children_system,"
                + " tms_utime tms_stime tms_cutime tms_cstime",
        "sys/time.h, timeval, times.inc, Timeval, seconds microseconds, tv_sec tv_usec",
        "time.h, timespec, times.inc, Timespec, seconds nanoseconds, tv_sec tv_nsec",
        "utime.h, utimbuf, times.inc, Utimbuf, access modification, actime modtime"
    })
    void aStructureHasTheKernelsFieldsInTheirOrder(
            String header, String type, String include, String struct, String fields, String members)
            throws IOException {
        String kernels = between(KERNEL_INCLUDES.resolve(include), ".struct " + struct + "\n", ".endstruct");
        assertThat(names(FIELD, kernels)).containsExactly(fields.split(" "));
        String c = between(HEADERS.resolve(header), "struct " + type + " {\n", "\n};");
        assertThat(names(MEMBER, c)).containsExactly(members.split(" "));
    }

    private static String between(Path file, String start, String end) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(start);
        assertThat(from).as("%s in %s", start, file).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from));
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static Map<String, Long> numbers(Path file, Pattern pattern) throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                numbers.put(matcher.group(1), Long.decode(matcher.group(2)));
            }
        }
        return numbers;
    }
}
