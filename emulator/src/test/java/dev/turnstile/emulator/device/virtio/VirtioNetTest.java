package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;
import static dev.turnstile.emulator.device.virtio.VirtioNet.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.CaptureReader;
import dev.turnstile.emulator.host.Frame;
import dev.turnstile.emulator.host.LocalFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtioNetTest {
    private static final int SIZE = 8;
    private static final int LATENCY = 100;
    private static final int SECOND_QUEUE = 0x10000;
    private static final int SEND = SECOND_QUEUE + BUFFERS;
    private static final byte[] ADDRESS_BYTES = {2, 3, 4, 5, 6, 7};

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x20000);
    private final DeviceContext context = new DeviceContext(clock, line, memory, new LocalFiles());

    private VirtioNet net = new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(false, List.of()));
    private VirtioMmio device = new VirtioMmio(context, net);
    private TestDriver receive = new TestDriver(device, memory, SIZE);
    private TestDriver transmit = new TestDriver(device, memory, SIZE, TRANSMIT, SECOND_QUEUE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void itSaysWhatItIs() {
        assertThat(receive.load(DEVICE_ID)).isEqualTo(1);
        assertThat(receive.load(CONFIGURATION)).isEqualTo(0x05040302);
        assertThat(device.load(CONFIGURATION + 4, 2)).isEqualTo(0x0706);
        assertThat(device.load(CONFIGURATION + 6, 2)).as("link up").isEqualTo(1);
        assertThat(receive.load(DEVICE_FEATURES) & 0xff_ffff).isEqualTo(ADDRESS | LINK_STATUS);
    }

    @Test
    void aFrameThatIsSentComesBackOverALoop() {
        start(new VirtioNet(clock, Timing.ofLatency(LATENCY), ADDRESS_BYTES, wire(true, List.of())));
        offer(0, 100);
        send("hello");
        clock.advance(LATENCY);
        assertThat(transmit.usedCount()).isZero();
        clock.advance(1);
        assertThat(transmit.usedCount()).isEqualTo(1);
        assertThat(transmit.usedLength(0)).isZero();
        assertThat(receive.usedCount()).isEqualTo(1);
        assertThat(receive.usedLength(0)).isEqualTo(HEADER_BYTES + 5);
        assertThat(text(BUFFERS + HEADER_BYTES, 6)).isEqualTo("hello\0");
        assertThat(memory.ram().getShort(BUFFERS + 10)).as("number of buffers").isEqualTo((short) 1);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void framesWaitForBuffersUpToALimit() {
        start(new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(true, List.of())));
        for (int i = 0; i < BACKLOG + 5; i++) {
            send("frame " + i);
            clock.advance(1);
        }
        assertThat(receive.usedCount()).isZero();
        for (int i = 0; i < BACKLOG + 5; i++) {
            offer(0, 100);
            receive.ring();
        }
        assertThat(receive.usedCount()).isEqualTo(BACKLOG);
        assertThat(text(BUFFERS + HEADER_BYTES, 8)).isEqualTo("frame " + (BACKLOG - 1));
        assertThat(receive.needsReset()).isFalse();
    }

    @Test
    void aRecordingComesInAtItsTimesOnceTheDriverIsReady() {
        List<Frame> recording = List.of(
                new Frame(5_000, bytes("first")), new Frame(6_000, bytes("second")), new Frame(5_500, bytes("late")));
        start(new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(false, recording)));
        offer(0, 100);
        offer(1, 100);
        offer(2, 100);
        clock.advance(1);
        assertThat(receive.usedCount()).isEqualTo(1);
        clock.advance(99);
        assertThat(receive.usedCount()).isEqualTo(1);
        clock.advance(1);
        assertThat(receive.usedCount()).as("1000 ns are 100 ticks").isEqualTo(3);
        assertThat(clock.pending()).isZero();
        receive.initialise(0, transmit);
        assertThat(clock.pending()).as("a new driver hears it again").isEqualTo(1);
        receive.store(STATUS, 0);
        assertThat(clock.pending()).isZero();
    }

    @Test
    void everythingIsCaptured() throws IOException {
        Path file = directory.resolve("out.pcapng");
        DeviceRegistry registry = new DeviceRegistry(List.<DeviceProvider>of(new VirtioNetProvider()));
        device = (VirtioMmio)
                registry.create(DeviceSpecification.parse("virtio-net,loopback=on,latency=0,capture=" + file), context);
        receive = new TestDriver(device, memory, SIZE);
        transmit = new TestDriver(device, memory, SIZE, TRANSMIT, SECOND_QUEUE);
        receive.initialise(0, transmit);
        clock.advance(41);
        send("hello");
        clock.advance(1);
        device.close();
        List<Frame> frames = CaptureReader.read(Files.readAllBytes(file));
        assertThat(frames).extracting(Frame::nanoseconds).containsExactly(420L, 420L);
        assertThat(frames.get(1).bytes()).isEqualTo(bytes("hello"));

        Path replay = directory.resolve("in.pcapng");
        Files.copy(file, replay);
        device = (VirtioMmio) registry.create(DeviceSpecification.parse("virtio-net,replay=" + replay), context);
        receive = new TestDriver(device, memory, SIZE);
        receive.clearRings();
        receive.initialise(0);
        offer(0, 100);
        clock.advance(1);
        assertThat(text(BUFFERS + HEADER_BYTES, 5)).isEqualTo("hello");
    }

    @Test
    void whileTheLinkIsDownNothingGoesOutOrComesIn() {
        start(new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(true, List.of())));
        offer(0, 100);
        net.setLinked(false);
        assertThat(receive.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        assertThat(receive.load(CONFIGURATION_GENERATION)).isEqualTo(1);
        assertThat(device.load(CONFIGURATION + 6, 2)).isZero();
        send("lost");
        clock.advance(1);
        assertThat(transmit.usedCount())
                .as("the buffer comes back all the same")
                .isEqualTo(1);
        assertThat(receive.usedCount()).isZero();
        net.setLinked(true);
        send("found");
        clock.advance(1);
        assertThat(receive.usedCount()).isEqualTo(1);
    }

    @Test
    void aFrameThatIsTooLongIsLost() {
        start(new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(true, List.of())));
        offer(0, 4000);
        transmit.descriptor(0, SEND, HEADER_BYTES + LONGEST_FRAME + 1, 0, 0);
        transmit.offer(0);
        transmit.ring();
        clock.advance(1);
        assertThat(transmit.usedCount()).isEqualTo(1);
        assertThat(receive.usedCount()).isZero();
        transmit.descriptor(0, SEND, HEADER_BYTES + LONGEST_FRAME, 0, 0);
        transmit.offer(0);
        transmit.ring();
        clock.advance(1);
        assertThat(receive.usedLength(0)).isEqualTo(HEADER_BYTES + LONGEST_FRAME);
    }

    @Test
    void buffersThatMakeNoSenseBreakTheProtocol() {
        start(new VirtioNet(clock, Timing.INSTANT, ADDRESS_BYTES, wire(true, List.of())));
        transmit.descriptor(0, SEND, HEADER_BYTES - 1, 0, 0);
        assertBreaks(transmit);
        transmit.descriptor(0, SEND, 100, NEXT, 1);
        transmit.descriptor(1, SEND, 1, WRITE, 0);
        assertBreaks(transmit);
        receive.descriptor(0, BUFFERS, 100, 0, 0);
        receive.offer(0);
        send("hello");
        clock.advance(1);
        assertThat(receive.needsReset()).isTrue();
        receive.clearRings();
        transmit.clearRings();
        receive.initialise(0, transmit);
        offer(0, HEADER_BYTES + 4);
        send("hello");
        clock.advance(1);
        assertThat(device.violation()).hasMessageContaining("too small for 5 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "mac=1, 'device virtio-net: mac is ''1'', and should be six bytes such as 02:54:55:52:4e:01'",
        "mac=01:00:00:00:00:00, 'device virtio-net: mac is ''01:00:00:00:00:00'', which is the address of a group'",
        "loopback=yes, 'device virtio-net: loopback is ''yes'', and should be one of off, on'",
        "replay=/nonexistent, /nonexistent does not exist",
        "replay=/dev/null, /dev/null: the capture is damaged",
        "capture=/nonexistent/x, /nonexistent/x can't be written",
    })
    void optionsThatMakeNoSenseAreExplained(String option, String message) {
        DeviceRegistry registry = new DeviceRegistry(List.<DeviceProvider>of(new VirtioNetProvider()));
        assertThatThrownBy(() -> registry.create(DeviceSpecification.parse("virtio-net," + option), context))
                .hasMessage(message);
    }

    private Wire wire(boolean loopback, List<Frame> recording) {
        return new LocalWire(clock, loopback, recording, null);
    }

    private void start(VirtioNet card) {
        net = card;
        device = new VirtioMmio(context, net);
        receive = new TestDriver(device, memory, SIZE);
        transmit = new TestDriver(device, memory, SIZE, TRANSMIT, SECOND_QUEUE);
        receive.initialise(0, transmit);
    }

    private void assertBreaks(TestDriver driver) {
        driver.offer(0);
        driver.ring();
        clock.advance(1);
        assertThat(driver.needsReset()).isTrue();
        transmit.clearRings();
        receive.initialise(0, transmit);
    }

    private void offer(int index, int length) {
        receive.descriptor(index, BUFFERS + 0x1000 * index, length, WRITE, 0);
        receive.offer(index);
    }

    private void send(String frame) {
        memory.ram().put(SEND, new byte[HEADER_BYTES]).put(SEND + HEADER_BYTES, bytes(frame));
        transmit.descriptor(0, SEND, HEADER_BYTES + frame.length(), 0, 0);
        transmit.offer(0);
        transmit.ring();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        memory.ram().get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
