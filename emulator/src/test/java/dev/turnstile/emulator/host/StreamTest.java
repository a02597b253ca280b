package dev.turnstile.emulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {
    private final List<IOException> failures = new ArrayList<>();

    @Test
    void aSourceGivesEveryByteAndThenItsEndForEver() {
        byte[] all = new byte[20_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        StreamSource source = new StreamSource(new ByteArrayInputStream(all), () -> {});
        for (byte expected : all) {
            assertThat(source.read()).isEqualTo(expected & 0xff);
        }
        assertThat(source.read()).isEqualTo(ByteSource.END);
        assertThat(source.read()).isEqualTo(ByteSource.END);
        assertThat(source.live()).isFalse();
    }

    @Test
    void outputIsFlushedBeforeASourceWaitsAndOnlyThen() {
        int[] waits = {0};
        StreamSource source = new StreamSource(new ByteArrayInputStream(new byte[10]), () -> waits[0]++);
        source.read();
        source.read();
        assertThat(waits[0]).isEqualTo(1);
    }

    @Test
    void anErrorEndsASource() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        StreamSource source = new StreamSource(closed, () -> {});
        assertThat(source.read()).isEqualTo(ByteSource.END);
    }

    @Test
    void aSinkKeepsBytesUntilItIsFlushed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamSink sink = new StreamSink(out, failures::add);
        sink.write('a');
        sink.write(0x1ff);
        assertThat(out.size()).isZero();
        sink.flush();
        assertThat(out.toByteArray()).containsExactly('a', 0xff);
    }

    @Test
    void aSinkDoesNotKeepManyBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamSink sink = new StreamSink(out, failures::add);
        for (int i = 0; i < 100_000; i++) {
            sink.write('x');
        }
        assertThat(out.size()).isGreaterThan(90_000);
        sink.flush();
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("x".repeat(100_000));
    }

    @Test
    void aFailureIsReportedOnce() {
        IOException failure = new IOException("Broken pipe");
        StreamSink sink = new StreamSink(
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw failure;
                    }
                },
                failures::add);
        for (int i = 0; i < 3; i++) {
            sink.write('a');
            sink.flush();
        }
        assertThat(failures).containsExactly(failure);
    }

    @Test
    void aPipeThatIsClosedAtTheOtherEndIsAFailure() throws Exception {
        Process reader = new ProcessBuilder("sh", "-c", "exec <&-; echo closed; exec sleep 60").start();
        try {
            assertThat(reader.getInputStream().read()).isEqualTo('c');
            StreamSink sink = new StreamSink(reader.getOutputStream(), failures::add);
            sink.write('a');
            sink.flush();
            assertThat(failures).hasSize(1);
        } finally {
            reader.destroy();
        }
    }

    @Test
    void aPipeIsKnownFromAFile(@TempDir Path directory) throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(StandardStreams.isPipe(pipe)).isTrue();
        assertThat(StandardStreams.isPipe(Files.writeString(directory.resolve("file"), "text")))
                .isFalse();
        assertThat(StandardStreams.isPipe(Path.of("/dev/null"))).isFalse();
        assertThat(StandardStreams.isPipe(directory.resolve("missing"))).isFalse();
    }
}
