package dev.turnstile.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NewcFilesTest {
    private static final byte[] SHORT = {1, 2, 3};
    private static final byte[] LONG = new byte[5000];

    @Test
    void filesComeBackOfSeveralArchives() {
        byte[] first = new NewcArchive().file("/a/short", 0644, SHORT).toByteArray();
        NewcArchive second = new NewcArchive().file("/long", 0755, LONG);

        assertThat(NewcFiles.of(InitialFileSystem.with(first, second)))
                .containsEntry("a/short", SHORT)
                .containsEntry("long", LONG);
    }

    @Test
    void archiveThatIsCutOffHasWhatWasBefore() {
        byte[] archive = new NewcArchive()
                .file("/short", 0644, SHORT)
                .file("/long", 0644, LONG)
                .toByteArray();

        assertThat(NewcFiles.of(Arrays.copyOf(archive, 1000)))
                .containsKey("short")
                .doesNotContainKey("long");
        assertThat(NewcFiles.of(LONG)).isEmpty();
        assertThat(NewcFiles.of(SHORT)).isEmpty();
    }

    @Test
    void nonsenseIsNoHarm() {
        byte[] nonsense = new byte[300];
        Arrays.fill(nonsense, (byte) 'x');

        assertThat(NewcFiles.of(nonsense)).isEmpty();
    }
}
