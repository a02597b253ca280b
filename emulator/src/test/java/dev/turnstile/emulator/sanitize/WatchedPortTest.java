package dev.turnstile.emulator.sanitize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.DmaPort.Use;
import dev.turnstile.emulator.bus.RamPort;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.isa.elf.ElfFile;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a device touches is compared with what it says that it has been given. */
class WatchedPortTest {
    private static final int BUFFER = BareHart.RAM + 0x1000;
    private static final DeviceTap.Place PLACE = new DeviceTap.Place("device", "device", 0x1000_0000, 1);
    private static final ElfFile NO_KERNEL =
            new ElfFile(ElfFile.Type.EXECUTABLE, BareHart.RAM, List.of(), List.of(), List.of());

    private final byte[] bytes = new byte[0x2000];
    private final Sanitizers sanitizers = new Sanitizers(EnumSet.of(Sanitizer.DRIVER), NO_KERNEL);
    private DmaPort port =
            new RamPort(new BareHart(0x10000, 4, 2, 0, sanitizers.engines()).memory, new WatchedFrames(32));

    @BeforeEach
    void standBetweenTheDeviceAndMemory() {
        port = sanitizers.tap().memory(PLACE, port);
    }

    @Test
    void deviceThatSaysNothingIsLeftInPeace() {
        assertThat(port.read(BUFFER, bytes, 0, 64)).isTrue();

        assertThat(sanitizers.reports()).isEmpty();
    }

    @Test
    void whatHasBeenGivenMayBeUsedAcrossPages() {
        port.lent(this, BUFFER + 0x800, 0x1000, Use.WRITE);

        port.write(BUFFER + 0x800, bytes, 0, 0x1000);
        port.read(BUFFER + 0x800, bytes, 0, 0x1000);

        assertThat(sanitizers.reports()).isEmpty();
    }

    @Test
    void whatLiesBehindMayNot() {
        port.lent(this, BUFFER, 64, Use.WRITE);

        port.write(BUFFER, bytes, 0, 65);

        assertThat(kinds()).containsExactly(Kind.DMA_OUTSIDE_LOAN);
        assertThat(sanitizers.reports().get(0).message()).contains("0x80001040");
    }

    @Test
    void whatHasBeenGivenBackMayNot() {
        port.lent(this, BUFFER, 64, Use.READ);
        port.returned(this);

        port.read(BUFFER, bytes, 0, 64);

        assertThat(kinds()).containsExactly(Kind.DMA_OUTSIDE_LOAN);
    }

    @Test
    void whatIsToBeReadMayNotBeWritten() {
        port.lent(this, BUFFER, 64, Use.READ);

        port.write(BUFFER, bytes, 0, 64);

        assertThat(kinds()).containsExactly(Kind.DMA_OUTSIDE_LOAN);
    }

    @Test
    void lengthsThatMakeNoSenseAreNoHarm() {
        port.lent(this, BUFFER, 0xffff_ffffL, Use.WRITE);
        port.lent(this, 0, 0xffff_ffffL, Use.READ);
        port.lent(this, -1, 0xffff_ffffL, Use.RING);

        assertThat(port.write(BUFFER, bytes, 0, 64)).isTrue();
        assertThat(port.read(0, bytes, 0, 64)).isFalse();

        assertThat(kinds()).containsExactly(Kind.DMA_REFUSED);
    }

    private List<Kind> kinds() {
        return sanitizers.reports().stream().map(Report::kind).toList();
    }
}
