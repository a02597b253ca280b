package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Iommu;
import org.junit.jupiter.api.Test;

class VirtioMmioTest {
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x8000);
    private final EchoDevice echo = new EchoDevice();
    private final VirtioMmio device = new VirtioMmio(new DeviceContext(new FakeClock(), line, memory), echo);
    private final TestDriver driver = new TestDriver(device, memory, 8);

    @Test
    void aDriverFindsTheDevice() {
        assertThat(driver.load(MAGIC)).isEqualTo(0x74726976);
        assertThat(driver.load(VERSION)).isEqualTo(2);
        assertThat(driver.load(DEVICE_ID)).isEqualTo(EchoDevice.KIND);
        assertThat(driver.load(STATUS)).isZero();
        assertThat(driver.load(SHARED_MEMORY_LENGTH)).isEqualTo(0xffff_ffffL);
    }

    @Test
    void featuresAreOfferedInWords() {
        assertThat(driver.load(DEVICE_FEATURES)).isEqualTo(EchoDevice.FEATURE | INDIRECT_DESCRIPTORS | EVENT_INDEX);
        driver.store(DEVICE_FEATURES_SELECT, 1);
        assertThat(driver.load(DEVICE_FEATURES)).isEqualTo((VERSION_1 | RING_RESET) >>> 32);
        driver.store(DEVICE_FEATURES_SELECT, 2);
        assertThat(driver.load(DEVICE_FEATURES)).isZero();
    }

    @Test
    void behindAnIommuTheDeviceSaysThatMemoryMayBeOutOfReach() {
        PhysicalMemory ram = new PhysicalMemory(FakeMemory.BASE, 0x1000, 0x1000, 0x1000);
        Iommu iommu = new Iommu(ram, memory, new FakeLine());
        VirtioMmio behind = new VirtioMmio(new DeviceContext(new FakeClock(), line, iommu.port(17)), echo);
        behind.store(DEVICE_FEATURES_SELECT, 4, 1);
        assertThat(behind.load(DEVICE_FEATURES, 4)).isEqualTo((VERSION_1 | RING_RESET | ACCESS_PLATFORM) >>> 32);
    }

    @Test
    void featuresThatWereNotOfferedAreNotAccepted() {
        driver.negotiate(VERSION_1 | 1);
        assertThat(driver.load(STATUS) & FEATURES_OK).isZero();
        driver.negotiate(VERSION_1 | EchoDevice.FEATURE);
        assertThat(driver.load(STATUS) & FEATURES_OK).isEqualTo(FEATURES_OK);
    }

    @Test
    void aLegacyDriverIsNotAccepted() {
        driver.negotiate(EchoDevice.FEATURE);
        assertThat(driver.load(STATUS) & FEATURES_OK).isZero();
    }

    @Test
    void queuesAreDescribedOneByOne() {
        assertThat(driver.load(QUEUE_SIZE_MAX)).isEqualTo(8);
        driver.store(QUEUE_SELECT, 1);
        assertThat(driver.load(QUEUE_SIZE_MAX)).isEqualTo(2);
        for (int none : new int[] {2, -1}) {
            driver.store(QUEUE_SELECT, none);
            assertThat(driver.load(QUEUE_SIZE_MAX)).isZero();
            driver.store(QUEUE_READY, 1);
            assertThat(driver.load(QUEUE_READY)).isZero();
        }
    }

    @Test
    void readingAConfigurationByteGoesToTheDevice() {
        assertThat(device.store(CONFIGURATION, 1, 7)).isTrue();
        assertThat(device.load(CONFIGURATION, 1)).isEqualTo(7);
        assertThat(device.load(CONFIGURATION + 1, 1)).isEqualTo(MappedDevice.REFUSED);
    }

    @Test
    void aChangedConfigurationHasANewGenerationAndInterruptsAReadyDriver() {
        echo.configure(1);
        assertThat(driver.load(CONFIGURATION_GENERATION)).isEqualTo(1);
        assertThat(line.asserted()).isFalse();
        driver.initialise(0);
        echo.configure(2);
        assertThat(driver.load(CONFIGURATION_GENERATION)).isEqualTo(2);
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        assertThat(line.asserted()).isTrue();
        driver.store(INTERRUPT_ACKNOWLEDGE, CONFIGURATION_CHANGED);
        assertThat(line.asserted()).isFalse();
    }

    @Test
    void nothingHappensBeforeTheDriverIsReady() {
        driver.setUpQueue();
        driver.descriptor(0, TestDriver.BUFFERS, 1, 0, 0);
        driver.offer(0);
        driver.ring();
        echo.poll();
        driver.store(QUEUE_NOTIFY, 77);
        assertThat(driver.usedCount()).isZero();
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void aDriverThatIsReadyBeforeItsFeaturesAreAcceptedHasToReset() {
        driver.store(STATUS, DRIVER_OK);
        assertThat(driver.needsReset()).isTrue();
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        assertThat(device.violation()).hasMessageContaining("FEATURES_OK");
        driver.store(STATUS, DRIVER_OK | FEATURES_OK);
        assertThat(driver.needsReset()).as("only a reset clears it").isTrue();
        driver.store(STATUS, 0);
        assertThat(driver.load(STATUS)).isZero();
        assertThat(driver.load(INTERRUPT_STATUS)).isZero();
        assertThat(device.violation()).isNull();
    }

    @Test
    void notifyingAQueueThatDoesNotExistBreaksTheProtocol() {
        driver.initialise(0);
        driver.store(QUEUE_NOTIFY, 2);
        assertThat(driver.needsReset()).isTrue();
    }

    @Test
    void notifyingAQueueThatIsNotReadyIsHarmless() {
        driver.initialise(0);
        driver.store(QUEUE_NOTIFY, 1);
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void featuresAreFixedOnceTheyAreAccepted() {
        driver.initialise(0);
        driver.store(DRIVER_FEATURES_SELECT, 0);
        driver.store(DRIVER_FEATURES, -1);
        driver.store(STATUS, (int) driver.load(STATUS));
        assertThat(driver.load(STATUS) & FEATURES_OK).isEqualTo(FEATURES_OK);
    }

    @Test
    void aQueueOfAnImpossibleSizeBreaksTheProtocol() {
        for (int size : new int[] {0, 3, 16, -1}) {
            driver.store(STATUS, 0);
            driver.store(QUEUE_SIZE, size);
            driver.store(QUEUE_READY, 1);
            assertThat(driver.needsReset()).as("size %d", size).isTrue();
            assertThat(driver.load(QUEUE_READY)).isZero();
        }
    }

    @Test
    void aMisalignedQueueBreaksTheProtocol() {
        for (int register : new int[] {QUEUE_DESCRIPTORS, QUEUE_DRIVER, QUEUE_DEVICE}) {
            driver.store(STATUS, 0);
            driver.store(register, FakeMemory.BASE + 1);
            driver.store(QUEUE_READY, 1);
            assertThat(driver.needsReset()).as("register %#x", register).isTrue();
        }
    }

    @Test
    void aReadyQueueCanNotBeMoved() {
        driver.initialise(0);
        driver.store(QUEUE_DEVICE, 0);
        driver.descriptor(0, TestDriver.BUFFERS, 4, 0, 0);
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(1);
    }

    @Test
    void resetStopsTheQueues() {
        driver.initialise(0);
        driver.store(STATUS, 0);
        assertThat(driver.load(QUEUE_READY)).isZero();
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        for (int offset : new int[] {0x018, 0x03c, 0x048, 0x068, 0x0c4, 0x0f8}) {
            assertThat(device.load(offset, 4)).as("load at %#x", offset).isEqualTo(MappedDevice.REFUSED);
            assertThat(device.store(offset, 4, 1)).as("store at %#x", offset).isFalse();
        }
        assertThat(device.load(MAGIC, 1)).isEqualTo(MappedDevice.REFUSED);
        assertThat(device.store(STATUS, 2, 0)).isFalse();
        assertThat(device.store(MAGIC, 4, 0)).as("read-only").isTrue();
        assertThat(device.load(QUEUE_NOTIFY, 4)).as("write-only").isZero();
    }
}
