package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import dev.turnstile.emulator.host.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceRegistryTest {
    private final DeviceContext context =
            new DeviceContext(new FakeClock(), new FakeLine(), new FakeMemory(4096), new LocalFiles());
    private final DeviceRegistry registry = DeviceRegistry.load(DeviceRegistryTest.class.getClassLoader());

    @Test
    void theBuiltInDevicesAreFoundOnTheClassPath() {
        assertThat(registry.providers()).extracting(DeviceProvider::name).contains("dma-copy", "virtio-block");
        assertThat(registry.providers()).allSatisfy(provider -> {
            assertThat(provider.help()).isNotBlank();
            assertThat(provider.kind()).matches("[a-z0-9-]{1,16}");
        });
        assertThat(registry.provider("virtio-block").kind()).isEqualTo("virtio-mmio");
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
        String specification = "virtio-block,file=" + image.toString().replace(",", ",,") + ",latency=0x10";
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
                "floppy                          | there is no device 'floppy'; there is dma-copy,",
                "dma-copy,speed=9                | device dma-copy has no option 'speed'",
                "virtio-block,files=x              | device virtio-block has no option 'files'; it has file, access, latency",
                "virtio-block                      | device virtio-block needs file=..., the image, some number of whole sectors of 512 bytes",
                "virtio-block,file=x,latency=-1    | device virtio-block: latency is '-1', and should be a number from 0 to 1099511627776",
                "virtio-block,file=x,latency=soon  | device virtio-block: latency is 'soon', and should be a number from 0 to 1099511627776",
                "virtio-block,file=x,access        | device virtio-block: access is 'on', and should be one of read-write, read-only, snapshot",
                "virtio-block,file=/nonexistent    | disk image /nonexistent does not exist",
                "virtio-block,file=x,file=y        | device 'virtio-block,file=x,file=y' has the option 'file' twice",
                "dma-copy,                       | device 'dma-copy,' has an option without a name",
                "dma-copy,=1                     | device 'dma-copy,=1' has an option without a name",
                ",file=x                         | device ',file=x' has no name",
            })
    void whatMakesNoSenseIsExplained(String specification, String message) {
        assertThatThrownBy(() -> create(specification)).message().startsWith(message);
    }

    @Test
    void twoDevicesOfOneNameAreRefused() {
        assertThatThrownBy(() -> new DeviceRegistry(List.of(new DmaCopyProvider(), new DmaCopyProvider())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two devices are called dma-copy");
    }

    @Test
    void aDeviceWhoseRegistersAreNoWholePagesIsRefused() {
        DeviceProvider odd = new DeviceProvider() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public String help() {
                return "of an odd size";
            }

            @Override
            public MappedDevice create(DeviceContext context, DeviceOptions options) {
                return new OddDevice();
            }
        };
        DeviceRegistry own = new DeviceRegistry(List.of(odd));
        assertThatThrownBy(() -> own.create(DeviceSpecification.parse("odd"), context))
                .hasMessage("device odd has a register window of 5000 bytes, which is no multiple of 4096");
    }

    private MappedDevice create(String specification) throws IOException {
        return registry.create(DeviceSpecification.parse(specification), context);
    }

    private static final class OddDevice implements MappedDevice {
        @Override
        public int size() {
            return 5000;
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
