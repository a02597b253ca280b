package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.InputEvent.ABSOLUTE;
import static dev.turnstile.emulator.device.virtio.InputEvent.KEY;
import static dev.turnstile.emulator.device.virtio.InputEvent.RELATIVE;
import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioInput.*;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.CONFIGURATION;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtioInputTest {
    private static final int SIZE = 8;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x8000);

    private VirtioInput input = new VirtioInput(clock, InputKind.KEYBOARD, List.of());
    private VirtioMmio device = new VirtioMmio(new DeviceContext(clock, line, memory), input);
    private TestDriver driver = new TestDriver(device, memory, SIZE);

    @Test
    void aKeyboardSaysWhatItIs() {
        assertThat(driver.load(DEVICE_ID)).isEqualTo(18);
        assertThat(new String(configuration(1, 0), StandardCharsets.US_ASCII)).isEqualTo("Turnstile keyboard");
        assertThat(configuration(3, 0)).containsExactly(6, 0, 0x55, 0x54, 1, 0, 1, 0);
        byte[] keys = configuration(0x11, KEY);
        assertThat(keys).hasSize(16);
        assertThat(keys[0]).as("all but code 0").isEqualTo((byte) 0xfe);
        assertThat(configuration(0x11, ABSOLUTE)).isEmpty();
        assertThat(configuration(0x77, 0)).isEmpty();
    }

    @Test
    void aPointerSaysWhatItIs() throws IOException {
        start(InputKind.POINTER, "");
        assertThat(configuration(0x11, ABSOLUTE)).containsExactly(3);
        assertThat(configuration(0x11, RELATIVE)).containsExactly(0, 1);
        assertThat(configuration(0x11, KEY)).hasSize(35).endsWith(7);
        assertThat(configuration(0x12, 0))
                .containsExactly(0, 0, 0, 0, 0xff, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(configuration(0x12, 5)).isEmpty();
    }

    @Test
    void aKeyIsPressedAtItsTime() throws IOException {
        start(InputKind.KEYBOARD, "1000 press a\n+500 release a\n");
        offerAll();
        clock.advance(999);
        assertThat(driver.usedCount()).isZero();
        clock.advance(1);
        assertThat(events()).containsExactly("1 30 1", "0 0 0");
        assertThat(line.asserted()).isTrue();
        clock.advance(500);
        assertThat(events()).containsExactly("1 30 1", "0 0 0", "1 30 0", "0 0 0");
        assertThat(clock.pending()).isZero();
    }

    @Test
    void eventsWaitForBuffersAndAMomentThatDoesNotFitIsLostAsAWhole() throws IOException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < BACKLOG / 3 + 5; i++) {
            script.append("+1 move ").append(i).append(" 0\n");
        }
        start(InputKind.POINTER, script.toString());
        clock.advance(1000);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < BACKLOG; i++) {
            driver.descriptor(0, BUFFERS, 8, WRITE, 0);
            driver.offer(0);
            driver.ring();
            if (driver.usedCount() == all.size() + 1) {
                all.add(event(BUFFERS));
            }
        }
        assertThat(all)
                .hasSize(BACKLOG / 3 * 3)
                .startsWith("3 0 0", "3 1 0", "0 0 0", "3 0 1")
                .endsWith("0 0 0");
    }

    @Test
    void whatTheDeviceDoesNotHaveDoesNotHappen() throws IOException {
        start(InputKind.KEYBOARD, "10 move 1 2\n+20 click left-button\n");
        offerAll();
        clock.advance(1_000_000);
        assertThat(driver.usedCount()).isZero();
        start(InputKind.POINTER, "10 key a\n+20 move -1 0\n+30 move 1 32768\n+40 wheel -1\n");
        offerAll();
        clock.advance(1_000_000);
        assertThat(events()).containsExactly("2 8 -1", "0 0 0");
    }

    @Test
    void theScriptStartsAnewWithTheMachineOnly() throws IOException {
        start(InputKind.KEYBOARD, "1000 press a\n");
        clock.advance(1000);
        driver.initialise(0);
        offerAll();
        assertThat(driver.usedCount()).isZero();
        assertThat(clock.pending()).isZero();
        device.reset();
        assertThat(clock.pending()).isEqualTo(1);
    }

    @Test
    void whatADriverSetsIsTakenAndHasNoEffect() throws IOException {
        start(InputKind.KEYBOARD, "");
        TestDriver status = new TestDriver(device, memory, SIZE, STATUS, 0);
        status.setUpQueue();
        status.descriptor(0, BUFFERS, 8, 0, 0);
        status.offer(0);
        status.ring();
        assertThat(status.usedCount()).isEqualTo(1);
    }

    @Test
    void aBufferThatIsTooSmallBreaksTheProtocol() throws IOException {
        start(InputKind.KEYBOARD, "10 press a\n");
        driver.descriptor(0, BUFFERS, 7, WRITE, 0);
        driver.offer(0);
        clock.advance(10);
        assertThat(driver.needsReset()).isTrue();
    }

    @Test
    void typingPressesAndReleasesEachKeyWithShiftWhereItIsNeeded() throws IOException {
        List<InputScript.Moment> moments = InputScript.read("# comment\n\n5 type a!\n");
        assertThat(moments)
                .extracting(moment -> moment.time() + ": " + moment.events().get(0))
                .containsExactly(
                        "5: InputEvent[type=1, code=30, value=1]",
                        "100005: InputEvent[type=1, code=30, value=0]",
                        "200005: InputEvent[type=1, code=42, value=1]",
                        "200005: InputEvent[type=1, code=2, value=1]",
                        "300005: InputEvent[type=1, code=2, value=0]",
                        "300005: InputEvent[type=1, code=42, value=0]");
        assertThat(moments).allSatisfy(moment -> assertThat(moment.events()).endsWith(InputEvent.END));
    }

    @ParameterizedTest
    @CsvSource({
        "5 key, 'line 1: a line is a number of ticks, an act and what it is done to'",
        "soon key a, 'line 1: ''soon'' is no number of ticks'",
        "+-5 key a, 'line 1: it goes back in time, to -5 from 0'",
        "5 key hyper, 'line 1: there is no key ''hyper'''",
        "5 type é, 'line 1: no key gives ''é'''",
        "5 move 3, 'line 1: a pointer moves to two numbers, X and Y'",
        "5 wheel x, 'line 1: ''x'' is no number'",
        "5 jump a, 'line 1: there is no act ''jump''; there is press, release, key, click, type, move, wheel'",
    })
    void aScriptThatMakesNoSenseIsExplained(String script, String message) {
        assertThatThrownBy(() -> InputScript.read(script))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private void start(InputKind kind, String script) throws IOException {
        input = new VirtioInput(clock, kind, InputScript.read(script));
        device = new VirtioMmio(new DeviceContext(clock, line, memory), input);
        driver = new TestDriver(device, memory, SIZE);
        driver.clearRings();
        driver.initialise(0);
    }

    private void offerAll() {
        for (int i = 0; i < SIZE; i++) {
            driver.descriptor(i, BUFFERS + 8 * i, 8, WRITE, 0);
            driver.offer(i);
        }
        driver.ring();
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < driver.usedCount(); i++) {
            events.add(event(BUFFERS + 8 * i));
        }
        return events;
    }

    private String event(int at) {
        return memory.ram().getShort(at) + " " + memory.ram().getShort(at + 2) + " "
                + memory.ram().getInt(at + 4);
    }

    private byte[] configuration(int select, int subselect) {
        assertThat(device.store(CONFIGURATION, 1, select)).isTrue();
        assertThat(device.store(CONFIGURATION + 1, 1, subselect)).isTrue();
        byte[] bytes = new byte[(int) device.load(CONFIGURATION + SIZE_AT, 1)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) device.load(CONFIGURATION + DATA_AT + i, 1);
        }
        return bytes;
    }
}
