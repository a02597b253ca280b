package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceRegistryTest {
    private final DeviceContext context = new DeviceContext(new FakeClock(), new FakeLine(), new FakeMemory(4096));
    private final DeviceRegistry registry = DeviceRegistry.load();

    @Test
    void theBuiltInDevicesAreFoundOnTheClassPath() {
        assertThat(registry.providers()).extracting(DeviceProvider::name).contains("dma-copy", "virtio-blk");
        assertThat(registry.providers()).allSatisfy(provider -> {
            assertThat(provider.help()).isNotBlank();
            assertThat(provider.kind()).matches("[a-z0-9-]{1,16}");
        });
        assertThat(registry.provider("virtio-blk").kind()).isEqualTo("virtio-mmio");
    }

    @Test
    void aCommaWithinAValueIsWrittenTwice() {
        DeviceSpecification parsed = DeviceSpecification.parse("d,a=1,,2,b=,,,,,c");
        assertThat(parsed.name()).isEqualTo("d");
        assertThat(parsed.options()).containsExactly(entry("a", "1,2"), entry("b", ",,"), entry("c", "on"));
    }

    @Test
    void aDeviceIsMadeByItsName() throws IOException {
        assertThat(create("dma-copy")).isInstanceOf(DmaCopyEngine.class);
    }

    @Test
    void aDiskIsMadeFromAnImageAndGivesItBack(@TempDir Path directory) throws IOException {
        Path image = directory.resolve("a,b.img");
        Files.write(image, new byte[1024]);
        String specification = "virtio-blk,file=" + image.toString().replace(",", ",,") + ",latency=0x10";
        VirtioMmio disk = (VirtioMmio) create(specification);
        assertThat(disk.load(VirtioMmio.CONFIGURATION, 4)).isEqualTo(2);
        assertThatThrownBy(() -> create(specification)).hasMessageContaining("in use");
        disk.close();
        ((VirtioMmio) create(specification)).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floppy                          | there is no device 'floppy'; there is dma-copy, virtio-blk",
                "dma-copy,speed=9                | device dma-copy has no option 'speed'",
                "virtio-blk,files=x              | device virtio-blk has no option 'files'; it has file, access, latency",
                "virtio-blk                      | device virtio-blk needs file=..., the image, some number of whole sectors of 512 bytes",
                "virtio-blk,file=x,latency=-1    | device virtio-blk: latency is '-1', and should be a number from 0 to 1099511627776",
                "virtio-blk,file=x,latency=soon  | device virtio-blk: latency is 'soon', and should be a number from 0 to 1099511627776",
                "virtio-blk,file=x,access        | device virtio-blk: access is 'on', and should be one of read-write, read-only, snapshot",
                "virtio-blk,file=/nonexistent    | disk image /nonexistent does not exist",
                "virtio-blk,file=x,file=y        | device 'virtio-blk,file=x,file=y' has the option 'file' twice",
                "dma-copy,                       | device 'dma-copy,' has an option without a name",
                "dma-copy,=1                     | device 'dma-copy,=1' has an option without a name",
                ",file=x                         | device ',file=x' has no name",
            })
    void whatMakesNoSenseIsExplained(String specification, String message) {
        assertThatThrownBy(() -> create(specification)).hasMessage(message);
    }

    @Test
    void twoDevicesOfOneNameAreRefused() {
        assertThatThrownBy(() -> new DeviceRegistry(List.of(new DmaCopyProvider(), new DmaCopyProvider())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two devices are called dma-copy");
    }

    @Test
    void aDeviceThatDoesNotFitIntoASlotIsRefused() {
        DeviceProvider large = new DeviceProvider() {
            @Override
            public String name() {
                return "large";
            }

            @Override
            public String help() {
                return "too large";
            }

            @Override
            public MappedDevice create(DeviceContext context, DeviceOptions options) {
                return new LargeDevice();
            }
        };
        DeviceRegistry own = new DeviceRegistry(List.of(large));
        assertThatThrownBy(() -> own.create(DeviceSpecification.parse("large"), context))
                .hasMessage("device large has a register window of 8192 bytes, and a slot has 4096");
    }

    private MappedDevice create(String specification) throws IOException {
        return registry.create(DeviceSpecification.parse(specification), context);
    }

    private static final class LargeDevice implements MappedDevice {
        @Override
        public int size() {
            return 8192;
        }

        @Override
        public long load(int offset, int width) {
            return REFUSED;
        }

        @Override
        public boolean store(int offset, int width, int value) {
            return false;
        }

        @Override
        public void reset() {}
    }
}
