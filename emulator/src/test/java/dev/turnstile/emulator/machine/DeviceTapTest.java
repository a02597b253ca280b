package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.host.HostFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between devices and the machine sees all that passes, and can change it. */
class DeviceTapTest {
    private static final int DONE = DmaCopyEngine.DONE;
    private static final int FAILED = DmaCopyEngine.DONE | DmaCopyEngine.ERROR;

    private final List<String> log = new ArrayList<>();

    @Test
    void aTapSeesRegistersDmaAndInterrupts() {
        assertThat(statusOfACopy(new Log("")).status()).isEqualTo(DONE);

        assertThat(log)
                .containsSubsequence(
                        "store 8 64",
                        "store 12 3",
                        "read 80000000 64",
                        "write 80001000 64",
                        "line true",
                        "load 16 " + DONE);
    }

    @Test
    void whatIsChangedIsWhatTheOtherSideSees() {
        DeviceTap refusing = new DeviceTap() {
            @Override
            public DmaPort memory(Place place, DmaPort port) {
                return new DmaPort() {
                    @Override
                    public boolean read(int address, byte[] to, int at, int length) {
                        return false;
                    }

                    @Override
                    public boolean write(int address, byte[] from, int at, int length) {
                        return false;
                    }
                };
            }
        };
        assertThat(statusOfACopy(refusing).status()).isEqualTo(FAILED);
    }

    @Test
    void anInterruptThatIsLostIsWaitedForForEver() {
        DeviceTap losing = new DeviceTap() {
            @Override
            public InterruptLine line(Place place, InterruptLine line) {
                return asserted -> {};
            }
        };
        assertThat(statusOfACopy(losing).reason()).isEqualTo(Outcome.Reason.WAITS_FOREVER);
    }

    @Test
    void tapsFollowEachOtherFromTheDeviceOutwards() {
        statusOfACopy(new Log("inner ").and(new Log("outer ")));

        assertThat(log)
                .containsSubsequence("outer store 12 3", "inner store 12 3")
                .containsSubsequence("inner read 80000000 64", "outer read 80000000 64")
                .containsSubsequence("inner line true", "outer line true");
    }

    @Test
    void everyDeviceHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        DeviceTap noting = new DeviceTap() {
            @Override
            public MappedDevice registers(Place place, MappedDevice device) {
                names.add(place.name());
                return device;
            }
        };
        PluggedDevices plugged = new PluggedDevices(
                        DeviceRegistry.load(getClass().getClassLoader()),
                        HostFiles.NONE,
                        List.of(
                                DeviceSpecification.parse("rtc"),
                                DeviceSpecification.parse("rtc,time=2001-09-09T01:46:40Z")))
                .withTap(noting);

        CopyProgram.run(CopyProgram.CONFIGURATION, plugged);

        assertThat(names).doesNotHaveDuplicates().contains("uart0", "uart2", "dma-copy", "rtc", "rtc2");
    }

    private static Outcome statusOfACopy(DeviceTap tap) {
        return CopyProgram.run(CopyProgram.CONFIGURATION, PluggedDevices.NONE.withTap(tap));
    }

    /** Writes down what the copy engine does and what is done to it. */
    private final class Log implements DeviceTap {
        private final String name;

        Log(String name) {
            this.name = name;
        }

        private void add(String what) {
            log.add(name + what);
        }

        @Override
        public MappedDevice registers(Place place, MappedDevice device) {
            if (!place.kind().equals("dma-copy")) {
                return device;
            }
            return new MappedDevice() {
                @Override
                public int size() {
                    return device.size();
                }

                @Override
                public long load(int offset, int width) {
                    long value = device.load(offset, width);
                    add("load " + offset + " " + value);
                    return value;
                }

                @Override
                public boolean store(int offset, int width, int value) {
                    add("store " + offset + " " + value);
                    return device.store(offset, width, value);
                }

                @Override
                public void reset() {
                    device.reset();
                }
            };
        }

        @Override
        public DmaPort memory(Place place, DmaPort port) {
            return new DmaPort() {
                @Override
                public boolean read(int address, byte[] to, int at, int length) {
                    add("read " + Integer.toHexString(address) + " " + length);
                    return port.read(address, to, at, length);
                }

                @Override
                public boolean write(int address, byte[] from, int at, int length) {
                    add("write " + Integer.toHexString(address) + " " + length);
                    return port.write(address, from, at, length);
                }
            };
        }

        @Override
        public InterruptLine line(Place place, InterruptLine line) {
            return asserted -> {
                add("line " + asserted);
                line.set(asserted);
            };
        }
    }
}
