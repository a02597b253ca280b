package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioConsole.*;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.CONFIGURATION;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_FEATURES;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.host.LocalFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtioConsoleTest {
    private static final int SECOND_QUEUE = 0x10000;
    private static final int SEND = SECOND_QUEUE + BUFFERS;
    private static final int LATENCY = 50;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x20000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private VirtioMmio device;

    @SuppressWarnings("NullAway.Init")
    private TestDriver receive;

    @SuppressWarnings("NullAway.Init")
    private TestDriver transmit;

    @BeforeEach
    void start() throws IOException {
        Path input = Files.writeString(directory.resolve("in"), "first\nsecond line\nend", StandardCharsets.UTF_8);
        device = (VirtioMmio) new DeviceRegistry(List.<DeviceProvider>of(new VirtioConsoleProvider()))
                .create(
                        DeviceSpecification.parse("virtio-console,columns=132,rows=43,latency=" + LATENCY + ",input="
                                + input + ",output=" + directory.resolve("out")),
                        new DeviceContext(clock, line, memory, new LocalFiles()));
        receive = new TestDriver(device, memory, 8);
        transmit = new TestDriver(device, memory, 8, TRANSMIT, SECOND_QUEUE);
        receive.initialise(0, transmit);
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(receive.load(DEVICE_ID)).isEqualTo(3);
        assertThat(receive.load(CONFIGURATION)).isEqualTo(43 << 16 | 132);
        assertThat(receive.load(DEVICE_FEATURES) & 0xffff).isEqualTo(SIZE | EMERGENCY_WRITE);
    }

    @Test
    void outputGoesToTheFile() throws IOException {
        send("hello, ");
        send("world\n");
        clock.advance(LATENCY);
        assertThat(transmit.usedCount()).isZero();
        clock.advance(1);
        assertThat(transmit.usedCount()).isEqualTo(2);
        assertThat(line.asserted()).isTrue();
        assertThat(directory.resolve("out")).hasContent("hello, world\n");
        device.close();
    }

    @Test
    void inputComesALineAtATimeWhenThereAreBuffers() {
        offer(0, 100);
        offer(1, 4);
        offer(2, 100);
        offer(3, 100);
        offer(4, 100);
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(receive.usedCount()).as("there is no input for the last").isEqualTo(4);
        assertThat(text(0)).isEqualTo("first\n");
        assertThat(text(1)).isEqualTo("seco");
        assertThat(text(2)).isEqualTo("nd line\n");
        assertThat(text(3)).isEqualTo("end");
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(receive.usedCount()).isEqualTo(4);
    }

    @Test
    void whatADriversResetHasTakenBackIsNotLostAndTheMachinesResetStartsAnew() {
        offer(0, 100);
        receive.ring();
        clock.advance(LATENCY + 1);
        offer(0, 100);
        receive.ring();
        restart();
        clock.advance(LATENCY + 1);
        assertThat(receive.usedCount()).isZero();
        offer(0, 100);
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(text(0)).isEqualTo("second line\n");
        device.reset();
        restart();
        offer(0, 100);
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(text(0)).isEqualTo("first\n");
    }

    @Test
    void whatAQueuesResetHasTakenBackIsNotLost() {
        offer(0, 100);
        receive.ring();
        receive.store(VirtioMmio.QUEUE_SELECT, RECEIVE);
        receive.store(VirtioMmio.QUEUE_READY, 0);
        clock.advance(LATENCY + 1);
        receive.clearRings();
        receive.setUpQueue();
        offer(0, 100);
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(text(0)).isEqualTo("first\n");
    }

    @Test
    void aCharacterCanBeWrittenBeforeThereAreQueues() {
        device.reset();
        assertThat(device.store(CONFIGURATION + EMERGENCY_AT, 4, '!')).isTrue();
        assertThat(device.store(CONFIGURATION, 2, 1))
                .as("the size is the device's")
                .isFalse();
        assertThat(directory.resolve("out")).hasContent("!");
    }

    @Test
    void buffersOfTheWrongDirectionBreakTheProtocol() {
        receive.descriptor(0, BUFFERS, 10, 0, 0);
        receive.offer(0);
        receive.ring();
        clock.advance(LATENCY + 1);
        assertThat(receive.needsReset()).isTrue();
        restart();
        transmit.descriptor(0, SEND, 10, NEXT, 1);
        transmit.descriptor(1, SEND, 10, WRITE, 0);
        transmit.offer(0);
        transmit.ring();
        clock.advance(LATENCY + 1);
        assertThat(receive.needsReset()).isTrue();
    }

    @Test
    void aBufferThatNamesTheSameMemoryAgainAndAgainDoesNotFillTheHost() {
        for (int i = 0; i < 8; i++) {
            transmit.descriptor(i, 0, 0x20000 + 1, i < 7 ? NEXT : 0, i + 1);
        }
        transmit.offer(0);
        transmit.ring();
        clock.advance(LATENCY + 1);
        assertThat(device.violation()).hasMessageContaining("more than a megabyte");
        assertThat(directory.resolve("out")).isEmptyFile();
    }

    private void restart() {
        receive.clearRings();
        transmit.clearRings();
        receive.initialise(0, transmit);
    }

    private void offer(int index, int length) {
        receive.descriptor(index, BUFFERS + 0x100 * index, length, WRITE, 0);
        receive.offer(index);
    }

    private void send(String text) {
        int position = memory.ram().getShort(SECOND_QUEUE + TestDriver.AVAILABLE + 2);
        memory.ram().put(SEND + 0x100 * position, text.getBytes(StandardCharsets.UTF_8));
        transmit.descriptor(position, SEND + 0x100 * position, text.length(), 0, 0);
        transmit.offer(position);
        transmit.ring();
    }

    /** What is in a buffer that has been given back. */
    private String text(int position) {
        byte[] bytes = new byte[receive.usedLength(position)];
        memory.ram().get(BUFFERS + 0x100 * receive.usedHead(position), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
