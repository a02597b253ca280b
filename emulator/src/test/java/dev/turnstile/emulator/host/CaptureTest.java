package dev.turnstile.emulator.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.host.CaptureWriter.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureTest {
    private static final Path TSHARK = Path.of("/usr/bin/tshark");

    /** An ARP request, from 02:00:00:00:00:01. */
    private static final byte[] ARP = bytes(
            0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 8, 6, 0, 1, 8, 0, 6, 4, 0, 1, 2, 0, 0, 0, 0, 1, 10, 0,
            0, 1, 0, 0, 0, 0, 0, 0, 10, 0, 0, 2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] odd = bytes(1, 2, 3);
        byte[] capture = capture(new Frame(5, ARP), new Frame(0x1234_5678_9abcL, odd), new Frame(9, new byte[0]));
        List<Frame> read = CaptureReader.read(capture);
        assertThat(read).extracting(Frame::nanoseconds).containsExactly(5L, 0x1234_5678_9abcL, 9L);
        assertThat(read.get(0).bytes()).isEqualTo(ARP);
        assertThat(read.get(1).bytes()).isEqualTo(odd);
        assertThat(read.get(2).bytes()).isEmpty();
    }

    @Test
    void theOlderFormatIsReadInBothByteOrdersAndUnits() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (boolean nanoseconds : new boolean[] {false, true}) {
                ByteBuffer file = ByteBuffer.allocate(24 + 16 + 3).order(order);
                file.putInt(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4).position(24);
                file.putInt(2).putInt(7).putInt(3).putInt(60).put(bytes(4, 5, 6));
                Frame frame = CaptureReader.read(file.array()).get(0);
                assertThat(frame.nanoseconds()).isEqualTo(2_000_000_000L + (nanoseconds ? 7 : 7000));
                assertThat(frame.bytes()).containsExactly(4, 5, 6);
            }
        }
    }

    @Test
    void bigEndianBlocksAndThoseWithoutMeaningAreRead() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(28 + 20 + 16 + 36).order(ByteOrder.BIG_ENDIAN);
        file.putInt(0x0a0d0d0a)
                .putInt(28)
                .putInt(0x1a2b3c4d)
                .putInt(1 << 16)
                .putLong(-1)
                .putInt(28);
        file.putInt(1).putInt(20).putInt(1 << 16).putInt(0).putInt(20); // microseconds, as nothing is said
        file.putInt(0x999).putInt(16).putInt(77).putInt(16);
        file.putInt(6)
                .putInt(36)
                .putInt(0)
                .putInt(0)
                .putInt(3)
                .putInt(2)
                .putInt(2)
                .put(bytes(8, 9, 0, 0))
                .putInt(36);
        List<Frame> frames = CaptureReader.read(file.array());
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).nanoseconds()).isEqualTo(3000);
        assertThat(frames.get(0).bytes()).containsExactly(8, 9);
    }

    @Test
    void whatIsNoCaptureOrDamagedIsRefused() throws IOException {
        assertThatThrownBy(() -> CaptureReader.read("no capture".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither");
        assertThatThrownBy(() -> CaptureReader.read(new byte[0])).isInstanceOf(IOException.class);
        byte[] capture = capture(new Frame(5, ARP));
        for (int length = 1; length < capture.length; length++) {
            byte[] part = Arrays.copyOf(capture, length);
            if (length != 28 && length != 60) { // whole blocks
                assertThatThrownBy(() -> CaptureReader.read(part)).isInstanceOf(IOException.class);
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = capture.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                CaptureReader.read(changed);
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("the capture is damaged|this is neither.*");
            }
        }
    }

    @Test
    void tsharkReadsIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(TSHARK), "tshark is not installed");
        Path file = directory.resolve("capture.pcapng");
        Files.write(file, capture(new Frame(1_500_000_001, ARP)));
        Process process = new ProcessBuilder(
                        TSHARK.toString(),
                        "-r",
                        file.toString(),
                        "-T",
                        "fields",
                        "-e",
                        "frame.time_epoch",
                        "-e",
                        "arp.dst.proto_ipv4")
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output.strip()).isEqualTo("1.500000001\t10.0.0.2");
    }

    private byte[] capture(Frame... frames) throws IOException {
        Path file = directory.resolve("written");
        try (CaptureWriter writer = new CaptureWriter(new LocalFiles().create(file.toString()))) {
            Stream.of(frames).forEach(frame -> writer.add(frame, Direction.OUTBOUND));
        }
        return Files.readAllBytes(file);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
