package dev.turnstile.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcArchiveTest {
    private static final byte[] ARCHIVE = new NewcArchive()
            .file("/init", 0755, "first".getBytes(UTF_8))
            .file("/etc/deep/motd", 0644, "Welcome\n".getBytes(UTF_8))
            .directory("/tmp")
            .file("/etc/empty", 0600, new byte[0])
            .symbolicLink("/bin/other", "first")
            .toByteArray();

    @TempDir
    Path directory;

    @Test
    void anIndependentReaderFindsEveryEntryWithItsModeAndContents() throws IOException {
        List<String> entries = new ArrayList<>();
        try (var in = new CpioArchiveInputStream(new ByteArrayInputStream(ARCHIVE))) {
            for (CpioArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(entry.getName() + " " + Long.toOctalString(entry.getMode()) + " "
                        + new String(in.readAllBytes(), UTF_8).strip());
            }
        }
        assertThat(entries)
                .containsExactly(
                        "init 100755 first",
                        "etc 40755 ",
                        "etc/deep 40755 ",
                        "etc/deep/motd 100644 Welcome",
                        "tmp 40755 ",
                        "etc/empty 100600 ",
                        "bin 40755 ",
                        "bin/other 120777 first");
    }

    @Test
    void stockCpioListsIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cpio")), "cpio is not installed");
        Path file = Files.write(directory.resolve("archive"), ARCHIVE);
        Process cpio = new ProcessBuilder("/usr/bin/cpio", "-t", "--quiet")
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        String listing = new String(cpio.getInputStream().readAllBytes(), UTF_8);
        assertThat(cpio.waitFor()).isZero();
        assertThat(listing.lines())
                .containsExactly("init", "etc", "etc/deep", "etc/deep/motd", "tmp", "etc/empty", "bin", "bin/other");
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        byte[] once = InitialFileSystem.of(new byte[] {1, 2, 3});
        assertThat(InitialFileSystem.of(new byte[] {1, 2, 3})).isEqualTo(once);
        assertThat(once.length % 4).isZero();
    }

    @Test
    void aPathThatIsThereAlreadyIsRefused() {
        NewcArchive archive = new NewcArchive().file("/bin/sh", 0755, new byte[0]);
        assertThatThrownBy(() -> archive.file("/bin/sh", 0755, new byte[0])).hasMessageContaining("/bin/sh");
        assertThatThrownBy(() -> archive.directory("/bin")).hasMessageContaining("/bin");
    }

    @Test
    void whatIsNoAbsolutePathIsRefused() {
        for (String path : List.of("", "/", "init", "/bin/", "//bin", "/a\0b")) {
            assertThatThrownBy(() -> new NewcArchive().file(path, 0644, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
