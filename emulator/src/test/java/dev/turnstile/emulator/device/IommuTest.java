package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.Iommu.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.RamPort;
import dev.turnstile.emulator.bus.WatchedFrames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IommuTest {
    private static final int RAM = 0x8000_0000;
    private static final int RAM_SIZE = 12 << 20;
    private static final int DEVICE = 17;
    private static final int DEVICE_TABLE = RAM;
    private static final int ROOT = RAM + 0x1000;
    private static final int SECOND = RAM + 0x2000;
    private static final int DATA = RAM + 0x4000;

    private static final int V = 1;
    private static final int R = 2;
    private static final int W = 4;

    private final PhysicalMemory memory = new PhysicalMemory(RAM, RAM_SIZE, 0x1000, 0x1000);
    private final RamPort ram = new RamPort(memory, new WatchedFrames(memory.frames()));
    private final FakeLine line = new FakeLine();
    private final Iommu iommu = new Iommu(memory, ram, line);
    private final DmaPort port = iommu.port(DEVICE);
    private final byte[] bytes = new byte[0x3000];

    @BeforeEach
    void setUp() {
        poke(DEVICE_TABLE + 4 * DEVICE, ROOT | V);
        poke(ROOT + 4 * (RAM >>> 22), SECOND | V);
        iommu.store(DEVICES, 4, DEVICE_TABLE);
        iommu.store(CONTROL, 4, ENABLE | INTERRUPT_ON_FAULT);
    }

    @Test
    void switchedOffItLetsEverythingPass() {
        iommu.store(CONTROL, 4, INTERRUPT_ON_FAULT);
        assertThat(port.write(DATA, bytes, 0, 8)).isTrue();
        assertThat(port.read(0x1000, bytes, 0, 8)).as("not RAM").isFalse();
        assertThat(iommu.load(STATUS, 4)).isZero();
        assertThat(line.asserted()).isFalse();
    }

    @Test
    void aDeviceReachesThePagesThatAreGranted() {
        grant(DATA, DATA | V | R | W);
        bytes[5] = 42;
        assertThat(port.write(DATA + 0xffb, bytes, 0, 5)).isTrue();
        assertThat(port.write(DATA + 0x100, bytes, 5, 1)).isTrue();
        assertThat(peek(DATA + 0x100)).isEqualTo(42);
        assertThat(port.read(DATA + 0x100, bytes, 9, 1)).isTrue();
        assertThat(bytes[9]).isEqualTo((byte) 42);
        assertThat(ram.bytesMoved()).isEqualTo(7);
        assertNoFault();
    }

    @Test
    void whatIsNotMappedIsRefusedAsAWholeAndReported() {
        grant(DATA, DATA | V | R | W);
        bytes[0] = 1;
        assertThat(port.write(DATA, bytes, 0, 0x1001)).isFalse();
        assertThat(peek(DATA)).as("nothing was moved").isZero();
        assertFault(DATA + 0x1000, NOT_MAPPED | WRITE);
    }

    @Test
    void aDirectionThatIsNotGrantedIsRefused() {
        grant(DATA, DATA | V | R);
        assertThat(port.read(DATA, bytes, 0, 4)).isTrue();
        assertThat(port.write(DATA + 8, bytes, 0, 4)).isFalse();
        assertFault(DATA + 8, NOT_PERMITTED | WRITE);
        grant(DATA, DATA | V | W);
        assertThat(port.write(DATA, bytes, 0, 4)).isTrue();
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
        assertFault(DATA, NOT_PERMITTED);
    }

    @Test
    void eachDeviceHasItsOwnTable() {
        grant(DATA, DATA | V | R | W);
        assertThat(iommu.port(DEVICE + 1).read(DATA, bytes, 0, 4)).isFalse();
        assertThat(iommu.load(FAULT_DEVICE, 4)).isEqualTo(DEVICE + 1);
        assertThat(iommu.load(FAULT_REASON, 4)).isEqualTo(NO_DEVICE);
    }

    @Test
    void scatteredPagesMayLieSideBySide() {
        grant(DATA, DATA + 0x5000 | V | R | W);
        grant(DATA + 0x1000, DATA | V | R | W);
        bytes[0x800] = 7;
        assertThat(port.write(DATA + 0x800, bytes, 0, 0x1000)).isTrue();
        assertThat(peek(DATA)).isEqualTo(7);
    }

    @Test
    void aSuperpageGrantsFourMegabytes() {
        poke(ROOT + 4 * 1, RAM + (8 << 20) | V | R | W);
        bytes[0] = 9;
        assertThat(port.write((4 << 20) + 0x12345, bytes, 0, 1)).isTrue();
        assertThat(peek(RAM + (8 << 20) + 0x12345)).isEqualTo(9);
        poke(ROOT + 4 * 1, RAM + (8 << 20) + 0x1000 | V | R | W);
        assertThat(port.write(4 << 20, bytes, 0, 1)).isFalse();
        assertFault(4 << 20, NOT_MAPPED | WRITE);
    }

    @Test
    void aPageThatIsTakenBackIsOutOfReachAtOnce() {
        grant(DATA, DATA | V | R | W);
        assertThat(port.read(DATA, bytes, 0, 4)).isTrue();
        grant(DATA, 0);
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
    }

    @Test
    void theFirstFaultIsKeptUntilItIsCleared() {
        port.read(DATA, bytes, 0, 4);
        port.write(DATA + 0x1000, bytes, 0, 4);
        assertThat(iommu.load(STATUS, 4)).isEqualTo(FAULT | MORE_FAULTS);
        assertThat(iommu.load(FAULT_ADDRESS, 4)).isEqualTo(DATA & 0xffff_ffffL);
        assertThat(line.asserted()).isTrue();
        iommu.store(STATUS, 4, FAULT | MORE_FAULTS);
        assertThat(line.asserted()).isFalse();
        port.write(DATA + 0x1000, bytes, 0, 4);
        assertFault(DATA + 0x1000, NOT_MAPPED | WRITE);
    }

    @Test
    void tablesAndPagesOutsideRamGrantNothing() {
        grant(DATA, 0x2000 | V | R | W);
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
        assertFault(DATA, NOT_MEMORY);
        poke(ROOT + 4 * (RAM >>> 22), 0x1000 | V);
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
        assertFault(DATA, NOT_MAPPED);
        poke(DEVICE_TABLE + 4 * DEVICE, 0x1000 | V);
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
        assertFault(DATA, NOT_MAPPED);
        iommu.store(DEVICES, 4, 0x1000);
        assertThat(port.read(DATA, bytes, 0, 4)).isFalse();
        assertFault(DATA, NO_DEVICE);
    }

    @Test
    void anAccessDoesNotGoAroundTheEndOfTheAddressSpace() {
        poke(ROOT + 4 * 0x3ff, RAM | V | R | W);
        poke(ROOT, RAM | V | R | W);
        assertThat(port.read(-4, bytes, 0, 4)).isTrue();
        assertThat(port.read(-4, bytes, 0, 5)).isFalse();
        assertFault(-4, NOT_MAPPED);
    }

    @Test
    void resetSwitchesItOff() {
        port.read(DATA, bytes, 0, 4);
        iommu.reset();
        assertThat(line.asserted()).isFalse();
        assertThat(port.read(DATA, bytes, 0, 4)).isTrue();
        assertThat(iommu.load(DEVICES, 4)).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        assertThat(iommu.load(0x18, 4)).isEqualTo(MappedDevice.REFUSED);
        assertThat(iommu.load(CONTROL, 2)).isEqualTo(MappedDevice.REFUSED);
        assertThat(iommu.store(0x18, 4, 0)).isFalse();
        assertThat(iommu.store(FAULT_ADDRESS, 4, 1)).as("read-only").isTrue();
    }

    private void grant(int address, int entry) {
        poke(SECOND + 4 * (address >>> 12 & 0x3ff), entry);
    }

    private void poke(int address, int word) {
        memory.store(memory.ramIndex(address), 4, word);
    }

    private int peek(int address) {
        return memory.bytes()[memory.ramIndex(address)];
    }

    private void assertNoFault() {
        assertThat(iommu.load(STATUS, 4)).isZero();
    }

    /** Expects this fault, and acknowledges it. */
    private void assertFault(int address, int reason) {
        assertThat(iommu.load(STATUS, 4) & FAULT).isEqualTo(FAULT);
        assertThat(iommu.load(FAULT_DEVICE, 4)).isEqualTo(DEVICE);
        assertThat(iommu.load(FAULT_ADDRESS, 4)).isEqualTo(address & 0xffff_ffffL);
        assertThat(iommu.load(FAULT_REASON, 4)).isEqualTo(reason & 0xffff_ffffL);
        assertThat(line.asserted()).isTrue();
        iommu.store(STATUS, 4, FAULT | MORE_FAULTS);
    }
}
