package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every device that can be plugged in has a page under {@code docs/devices}, which says its kind and all of its options. */
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
}
