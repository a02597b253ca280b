package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every device has a page under {@code docs/devices}: one that can be plugged in says there its kind and all of its options, one that every machine has all
 * of its registers.
 */
class DeviceDocumentsTest {
    private static final Path DOCUMENTS = Path.of("..", "docs", "devices");

    static Stream<DeviceProvider> providers() {
        return DeviceRegistry.load(DeviceDocumentsTest.class.getClassLoader()).providers().stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aDeviceIsDocumented(DeviceProvider provider) throws IOException {
        String index = Files.readString(DOCUMENTS.resolve("README.md"));
        Matcher row = Pattern.compile(
                        "\\| [^|\n]*`" + provider.name() + "`[^|\n]*\\| ([^|\n]+)\\| \\[[^]]+]\\(([^)#]+)")
                .matcher(index);
        assertThat(row.find()).as("a row for %s in README.md", provider.name()).isTrue();
        assertThat(row.group(1)).contains("`" + provider.kind() + "`");
        String page = Files.readString(DOCUMENTS.resolve(row.group(2)));
        for (DeviceOption option : provider.options()) {
            assertThat(page).containsPattern("\\| [^|\n]*`" + option.name() + "`[^\n]*\\|");
            String preset = option.value();
            if (preset != null) {
                assertThat(page).as("the default of %s", option.name()).contains(preset);
            }
        }
    }

    /** Where a register is: the name of the page, that of the register, its offset as the page writes it, and what the code says. */
    static Stream<Arguments> registers() {
        return Stream.of(
                arguments("interrupts", "PRIORITY", "0x000", InterruptController.PRIORITY),
                arguments("interrupts", "PENDING", "0x100", InterruptController.PENDING),
                arguments("interrupts", "ENABLE", "0x400", InterruptController.HARTS + InterruptController.ENABLE),
                arguments(
                        "interrupts", "THRESHOLD", "0x408", InterruptController.HARTS + InterruptController.THRESHOLD),
                arguments("interrupts", "CLAIM", "0x40c", InterruptController.HARTS + InterruptController.CLAIM),
                arguments("timer", "TIME", "0x00", CountdownTimer.TIME),
                arguments("timer", "TIME_HIGH", "0x04", CountdownTimer.TIME_HIGH),
                arguments("timer", "COUNTDOWN", "0x10", CountdownTimer.COUNTDOWN),
                arguments("power", "EXIT", "0x00", PowerDevice.EXIT),
                arguments("power", "PANIC", "0x04", PowerDevice.PANIC),
                arguments("power", "RESET", "0x08", PowerDevice.RESET),
                arguments("uart", "DATA", "0", Uart16550.DATA),
                arguments("uart", "INTERRUPT_ENABLE", "1", Uart16550.INTERRUPT_ENABLE),
                arguments("uart", "INTERRUPT_ID", "2", Uart16550.INTERRUPT_ID),
                arguments("uart", "FIFO_CONTROL", "2", Uart16550.FIFO_CONTROL),
                arguments("uart", "LINE_CONTROL", "3", Uart16550.LINE_CONTROL),
                arguments("uart", "MODEM_CONTROL", "4", Uart16550.MODEM_CONTROL),
                arguments("uart", "LINE_STATUS", "5", Uart16550.LINE_STATUS),
                arguments("uart", "MODEM_STATUS", "6", Uart16550.MODEM_STATUS),
                arguments("uart", "SCRATCH", "7", Uart16550.SCRATCH),
                arguments("dma-copy", "SOURCE", "0x00", DmaCopyEngine.SOURCE),
                arguments("dma-copy", "DESTINATION", "0x04", DmaCopyEngine.DESTINATION),
                arguments("dma-copy", "LENGTH", "0x08", DmaCopyEngine.LENGTH),
                arguments("dma-copy", "CONTROL", "0x0c", DmaCopyEngine.CONTROL),
                arguments("dma-copy", "STATUS", "0x10", DmaCopyEngine.STATUS));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aRegisterIsDocumentedWhereItIs(String page, String name, String written, int offset) throws IOException {
        assertThat(Integer.decode(written)).isEqualTo(offset);
        assertThat(Files.readString(DOCUMENTS.resolve(page + ".md")))
                .containsPattern("\\| `" + written + "`[^|\n]* \\| " + name + " \\| [^|\n]+ \\|");
    }

    @Test
    void theCopyEnginesTimeIsDocumented() throws IOException {
        assertThat(Files.readString(DOCUMENTS.resolve("dma-copy.md")))
                .contains("A copy ends " + DmaCopyEngine.SETUP_TICKS + " ticks, and one more for every "
                        + DmaCopyEngine.BYTES_PER_TICK + " bytes begun");
    }
}
