package dev.turnstile.emulator.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusTest {
    private static final int RAM = 0x8000_0000;
    private static final int ROM = 0x0001_0000;
    private static final int DEVICES = 0x1000_0000;

    private final PhysicalMemory memory = new PhysicalMemory(RAM, 0x4000, ROM, 0x1000);
    private final WatchedFrames watched = new WatchedFrames(memory.frames());
    private final Bus bus = new Bus(memory, watched, DEVICES, 0x4000);
    private final RamPort port = new RamPort(memory, watched);
    private final List<String> seen = new ArrayList<>();

    @Test
    void memoryIsLittleEndian() {
        assertThat(bus.store(RAM + 4, 4, 0x8182_8384)).isTrue();
        assertThat(bus.load(RAM + 4, 1)).isEqualTo(0x84);
        assertThat(bus.load(RAM + 6, 2)).isEqualTo(0x8182);
        assertThat(bus.load(RAM + 4, 4)).isEqualTo(0x8182_8384L);
        assertThat(bus.store(RAM + 5, 1, -1)).isTrue();
        assertThat(bus.store(RAM + 6, 2, 0x12345678)).isTrue();
        assertThat(bus.load(RAM + 4, 4)).isEqualTo(0x5678_ff84L);
    }

    @Test
    void romCanBeReadOnly() {
        memory.store(memory.index(ROM), 4, 77);

        assertThat(bus.load(ROM, 4)).isEqualTo(77);
        assertThat(bus.store(ROM, 4, 78)).isFalse();
        assertThat(bus.load(ROM, 4)).isEqualTo(77);
    }

    @Test
    void nothingAnswersBetweenTheThings() {
        for (int address : new int[] {0, ROM - 4, ROM + 0x1000, DEVICES, RAM - 4, RAM + 0x4000, -4}) {
            assertThat(bus.load(address, 4)).isEqualTo(MappedDevice.REFUSED);
            assertThat(bus.store(address, 4, 0)).isFalse();
        }
    }

    @Test
    void deviceSeesOffsetWidthAndZeroExtendedValue() {
        bus.attach(DEVICES + 0x1000, new Probe());

        assertThat(bus.load(DEVICES + 0x1ffc, 4)).isEqualTo(0xffcL);
        assertThat(bus.store(DEVICES + 0x2004, 2, -1)).isTrue();
        assertThat(seen).containsExactly("1004 2 ffff");
    }

    @Test
    void devicesMayNotOverlapOrLieOutside() {
        bus.attach(DEVICES + 0x1000, new Probe());

        for (int base : new int[] {DEVICES, DEVICES + 0x2000, DEVICES + 0x3000, DEVICES - 0x1000, RAM}) {
            assertThatThrownBy(() -> bus.attach(base, new Probe())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void dmaReachesRamOnlyAndWhollyOrNotAtAll() {
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(port.write(RAM + 0x3ff8, bytes, 0, 8)).isTrue();
        assertThat(port.write(RAM + 0x3ff9, new byte[8], 0, 8)).isFalse();
        assertThat(port.write(RAM - 1, new byte[8], 0, 8)).isFalse();
        assertThat(port.write(ROM, new byte[8], 0, 8)).isFalse();
        assertThat(port.write(DEVICES, new byte[8], 0, 8)).isFalse();
        byte[] read = new byte[8];
        assertThat(port.read(RAM + 0x3ff8, read, 0, 8)).isTrue();
        assertThat(read).isEqualTo(bytes);
        assertThat(port.read(RAM + 0x3ffc, read, 0, 8)).isFalse();
        assertThat(port.read(-4, read, 0, 8)).isFalse();
        assertThat(port.bytesMoved()).isEqualTo(16);
    }

    @Test
    void writesToWatchedFramesAreReportedFrameByFrame() {
        watched.addObserver((index, length) -> seen.add(index + "+" + length));
        watched.add(1);
        watched.add(2);
        bus.store(RAM + 0x0ffc, 4, 0);
        bus.store(RAM + 0x1000, 4, 0);
        port.write(RAM + 0x0ff0, new byte[0x1020], 0, 0x1020);
        watched.remove(1);
        bus.store(RAM + 0x1000, 4, 0);

        assertThat(seen).containsExactly("4096+4", "4096+4096", "8192+16");
    }

    private final class Probe implements MappedDevice {
        @Override
        public int size() {
            return 0x2000;
        }

        @Override
        public long load(int offset, int width) {
            return offset;
        }

        @Override
        public boolean store(int offset, int width, int value) {
            seen.add(Integer.toHexString(offset) + " " + width + " " + Integer.toHexString(value));
            return true;
        }

        @Override
        public void reset() {}
    }
}
