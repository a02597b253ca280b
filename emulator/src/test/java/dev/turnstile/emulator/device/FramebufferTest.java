package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.Framebuffer.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.host.LocalFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramebufferTest {
    private static final int PERIOD = 100_000_000 / 60;
    private static final int PIXELS = 0x1000;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x2000);
    private final DeviceContext context = new DeviceContext(clock, line, memory, new LocalFiles());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void itSaysWhatItIs() throws IOException {
        Framebuffer screen = screen("");
        assertThat(screen.load(WIDTH, 4)).isEqualTo(3);
        assertThat(screen.load(HEIGHT, 4)).isEqualTo(2);
        assertThat(screen.load(STRIDE, 4)).isEqualTo(12);
        assertThat(screen.load(FORMAT, 4)).isEqualTo(XRGB8888);
        assertThat(screen.load(0x20, 4)).isEqualTo(-1);
        assertThat(screen.load(WIDTH, 2)).isEqualTo(-1);
    }

    @Test
    void aFrameIsShownAtItsTimeAndInterrupts() throws IOException {
        Framebuffer screen = screen("");
        switchOn(screen);
        clock.advance(PERIOD);
        assertThat(line.asserted()).isFalse();
        clock.advance(1);
        assertThat(line.asserted()).isTrue();
        assertThat(screen.load(STATUS, 4)).isEqualTo(FINISHED);
        assertThat(screen.load(FRAME, 4)).isEqualTo(1);
        screen.store(STATUS, 4, FINISHED);
        assertThat(line.asserted()).isFalse();
        clock.advance(3 * PERIOD);
        assertThat(screen.load(FRAME, 4)).isEqualTo(4);
        screen.store(CONTROL, 4, 0);
        assertThat(clock.pending()).isZero();
        assertThat(screen.load(FRAME, 4)).isEqualTo(4);
    }

    @Test
    void pixelsOutOfReachAreAnError() throws IOException {
        Framebuffer screen = screen("");
        switchOn(screen);
        screen.store(ADDRESS, 4, FakeMemory.BASE + 0x2000 - 23);
        clock.advance(PERIOD + 1);
        assertThat(screen.load(STATUS, 4)).isEqualTo(ERROR);
        assertThat(screen.load(FRAME, 4)).isZero();
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void theLastFrameBecomesAPicture() throws IOException {
        Path file = directory.resolve("last.ppm");
        Framebuffer screen = screen(",file=" + file);
        switchOn(screen);
        memory.ram().putInt(PIXELS, 0x112233);
        clock.advance(PERIOD + 1);
        memory.ram().putInt(PIXELS, 0xff0a_0b0c).putInt(PIXELS + 20, 0x0102_0304);
        clock.advance(PERIOD);
        assertThat(file).doesNotExist();
        screen.close();
        byte[] header = "P6\n3 2\n255\n".getBytes(StandardCharsets.US_ASCII);
        byte[] expected = Arrays.copyOf(header, header.length + 18);
        expected[header.length] = 0x0a;
        expected[header.length + 1] = 0x0b;
        expected[header.length + 2] = 0x0c;
        expected[header.length + 15] = 2;
        expected[header.length + 16] = 3;
        expected[header.length + 17] = 4;
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
    }

    @Test
    void eachFrameThatDiffersBecomesAPictureOfItsOwn() throws IOException, DataFormatException {
        Framebuffer screen = screen(",file=" + directory.resolve("frame%d.png"));
        switchOn(screen);
        clock.advance(2 * PERIOD + 1);
        memory.ram().putInt(PIXELS, 0xaabbcc);
        clock.advance(PERIOD);
        screen.close();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("frame1.png", "frame3.png");
        }
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(directory.resolve("frame3.png")));
        assertThat(png.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        assertThat(png.getInt(16)).as("width").isEqualTo(3);
        assertThat(png.getInt(20)).as("height").isEqualTo(2);
        assertThat(png.getInt(29)).as("check of the header").isEqualTo(0x1216f14d);
        int length = png.getInt(33);
        Inflater inflater = new Inflater();
        inflater.setInput(png.array(), 41, length);
        byte[] rows = new byte[21];
        assertThat(inflater.inflate(rows)).isEqualTo(20);
        inflater.end();
        assertThat(Arrays.copyOf(rows, 5)).containsExactly(0, 0xaa, 0xbb, 0xcc, 0);
    }

    @Test
    void aPictureThatCanNotBeWrittenIsToldAtTheEnd() throws IOException {
        Framebuffer screen = screen(",file=/nonexistent/frame%d.png");
        switchOn(screen);
        clock.advance(PERIOD + 1);
        assertThat(screen.load(STATUS, 4)).as("the guest is not disturbed").isEqualTo(FINISHED);
        assertThatThrownBy(screen::close).hasMessage("/nonexistent/frame1.png can't be written");
    }

    private void switchOn(Framebuffer screen) {
        screen.store(ADDRESS, 4, FakeMemory.BASE + PIXELS);
        screen.store(CONTROL, 4, ON | INTERRUPT_ON_FRAME);
    }

    private Framebuffer screen(String options) throws IOException {
        return (Framebuffer) new DeviceRegistry(List.<DeviceProvider>of(new FramebufferProvider()))
                .create(DeviceSpecification.parse("framebuffer,width=3,height=2" + options), context);
    }
}
