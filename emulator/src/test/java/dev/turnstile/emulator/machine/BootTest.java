package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.LocalFiles;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootTest {
    private static final int RAM = MemoryLayout.RAM_BASE;
    private static final int SIZE = 1 << 20;
    private static final MachineConfiguration SMALL = MachineConfiguration.DEFAULT.withMemorySize(SIZE);

    @Test
    void bootInformationDescribesTheMachine() {
        Machine machine = machine(SMALL.withCommandLine("init=/bin/sh"), new byte[5000]);
        PhysicalMemory memory = machine.memory();
        machine.run(TestMachine.RESET_STEPS);
        int information = memory.index(machine.hart().registers[Register.A1]);

        assertThat(machine.hart().pc).isEqualTo(RAM);
        assertThat(machine.hart().registers[Register.A0]).isZero();
        assertThat(words(memory, information, 7))
                .containsExactly(0x4e525554, 1, RAM, SIZE, 100_000_000, RAM + SIZE - 8192, 5000);
        assertThat(text(memory, memory.word(information + 28))).isEqualTo("init=/bin/sh");
        assertThat(memory.word(information + 40)).isEqualTo(1);
    }

    @Test
    void deviceTableListsEveryDevice() {
        List<String> devices = deviceTable(machine(SMALL, new byte[0]));

        assertThat(devices)
                .containsExactly(
                        "interrupts 10000000 1000 0 0",
                        "timer 10001000 1000 1 0",
                        "power 10002000 1000 0 0",
                        "uart16550 10003000 1000 2 0",
                        "uart16550 10004000 1000 3 0",
                        "uart16550 10005000 1000 4 0",
                        "dma-copy 10006000 1000 5 0");
    }

    @Test
    void iommuIsThereOnlyIfItIsWanted() {
        assertThat(deviceTable(machine(SMALL.withIommu(true), new byte[0]))).endsWith("iommu 10007000 1000 6 0");
    }

    @Test
    void pluggedInDevicesFollowInTheSlotsBehindTheDisk() {
        List<DeviceSpecification> wanted = Collections.nCopies(31, DeviceSpecification.parse("dma-copy"));
        List<String> devices = deviceTable(plugged(wanted));

        assertThat(devices).hasSize(7 + 31).contains("dma-copy 10011000 1000 17 0", "dma-copy 1002f000 1000 47 0");
    }

    @Test
    void deviceThatDoesNotExistOrHasNoSlotIsRefused() {
        assertThatThrownBy(() -> plugged(List.of(DeviceSpecification.parse("nonesuch"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no device 'nonesuch'");
        assertThatThrownBy(() -> plugged(Collections.nCopies(32, DeviceSpecification.parse("dma-copy"))))
                .hasMessage("no room for device dma-copy: the 32 slots are taken");
    }

    @Test
    void nothingStaysOpenOfAMachineThatCanNotBe(@TempDir Path directory) throws IOException {
        Path image = Files.write(directory.resolve("image"), new byte[512]);
        DeviceSpecification disk = DeviceSpecification.parse("virtio-block,file=" + image);
        DeviceRegistry registry = DeviceRegistry.load(BootTest.class.getClassLoader());
        LocalFiles files = new LocalFiles();
        PluggedDevices withAnother =
                new PluggedDevices(registry, files, List.of(disk, DeviceSpecification.parse("nonesuch")));
        BootImage small = new BootImage(RAM, List.of(segment(RAM, 4096)), Bytes.EMPTY);
        assertThatThrownBy(() -> new Machine(SMALL, small, TestMachine.NOTHING.withDevices(withAnother)))
                .hasMessageContaining("nonesuch");
        PluggedDevices alone = new PluggedDevices(registry, files, List.of(disk));
        BootImage large = new BootImage(RAM, List.of(segment(RAM, 2 * SIZE)), Bytes.EMPTY);
        assertThatThrownBy(() -> new Machine(SMALL, large, TestMachine.NOTHING.withDevices(alone)))
                .hasMessageContaining("the kernel needs");

        new Machine(SMALL, small, TestMachine.NOTHING.withDevices(alone)).close();
    }

    @Test
    void deviceTakesAsManySlotsAsItsRegistersNeed() {
        List<DeviceSpecification> wanted = List.of(
                DeviceSpecification.parse("wide"),
                DeviceSpecification.parse("wide"),
                DeviceSpecification.parse("wide"));
        List<String> devices = deviceTable(plugged(WIDE, wanted));

        assertThat(devices).endsWith("wide 10011000 3000 17 0", "wide 10014000 3000 20 0", "wide 10017000 3000 23 0");
        assertThatThrownBy(() -> plugged(WIDE, Collections.nCopies(11, DeviceSpecification.parse("wide"))))
                .hasMessage("no room for device wide: the 32 slots are taken");
    }

    /** Registers of three pages. */
    private static final DeviceRegistry WIDE = new DeviceRegistry(List.of(new DeviceProvider() {
        @Override
        public String name() {
            return "wide";
        }

        @Override
        public String help() {
            return "has many registers";
        }

        @Override
        public MappedDevice create(DeviceContext context, DeviceOptions options) {
            return new WideDevice();
        }
    }));

    private static final class WideDevice implements MappedDevice {
        @Override
        public int size() {
            return 3 * MemoryLayout.SLOT_SIZE;
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

    private static Machine plugged(List<DeviceSpecification> wanted) {
        return plugged(DeviceRegistry.load(BootTest.class.getClassLoader()), wanted);
    }

    private static Machine plugged(DeviceRegistry registry, List<DeviceSpecification> wanted) {
        BootImage image = new BootImage(RAM, List.of(segment(RAM, 4096)), Bytes.EMPTY);
        PluggedDevices devices = new PluggedDevices(registry, HostFiles.NONE, wanted);
        return new Machine(SMALL, image, TestMachine.NOTHING.withDevices(devices));
    }

    private static List<String> deviceTable(Machine machine) {
        PhysicalMemory memory = machine.memory();
        machine.run(TestMachine.RESET_STEPS);
        int information = memory.index(machine.hart().registers[Register.A1]);
        int table = memory.word(information + 36);
        List<String> devices = new ArrayList<>();
        for (int i = 0; i < memory.word(information + 32); i++) {
            int[] words = words(memory, memory.index(table + 32 * i), 4);
            devices.add(String.format(
                    "%s %x %x %d %d", text(memory, table + 32 * i + 16), words[0], words[1], words[2], words[3]));
        }
        return devices;
    }

    @Test
    void noFileSystemIsAddressAndSizeZero() {
        Machine machine = machine(SMALL, new byte[0]);
        machine.run(TestMachine.RESET_STEPS);
        int information = machine.memory().index(machine.hart().registers[Register.A1]);

        assertThat(words(machine.memory(), information + 20, 2)).containsExactly(0, 0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> machine(SMALL, new byte[SIZE])).hasMessageContaining("initial file system");
        assertThatThrownBy(() -> machine(SMALL, new byte[SIZE + 4096])).hasMessageContaining("initial file system");
        assertThatThrownBy(() -> machine(SMALL.withMemorySize(4096), segment(RAM + 4096, 4)))
                .hasMessageContaining("the kernel needs 4 bytes of memory at 0x80001000");
        assertThatThrownBy(() -> machine(SMALL, segment(0x1000, 4))).hasMessageContaining("0x00001000");
    }

    @Test
    void resetStartsAnewWithTheImageAndKeepsOtherMemory() {
        int other = 0x8000;
        Machine machine = TestMachine.running(
                Opcode.AUI.encode(Register.T0, Register.ZERO, MemoryLayout.POWER_BASE + 0x8000 >> 16),
                Opcode.ADDI.encode(Register.T0, Register.T0, (short) MemoryLayout.POWER_BASE),
                Opcode.AUPC.encode(Register.A1, 0),
                Opcode.LW.encode(Register.A0, 0x7ff8, Register.A1),
                Opcode.SW.encode(Register.T0, -4, Register.A1),
                Opcode.SW.encode(Register.T0, 0x7ff8, Register.A1),
                Opcode.SW.encode(Register.A0, 8, Register.T0));

        assertThat(machine.run(1000)).isEqualTo(Outcome.of(Outcome.Reason.RESET));
        assertThat(machine.hart().instructions).isZero();
        assertThat(machine.hart().registers[Register.A1]).isZero();
        assertThat(machine.hart().pc).isEqualTo(MemoryLayout.BOOT_ROM);
        assertThat(machine.memory().word(other)).isEqualTo(MemoryLayout.POWER_BASE);
        assertThat(machine.memory().word(4))
                .isEqualTo(Opcode.ADDI.encode(Register.T0, Register.T0, (short) MemoryLayout.POWER_BASE));
        assertThat(machine.run(1000)).isEqualTo(Outcome.of(Outcome.Reason.RESET));
    }

    private static Machine machine(MachineConfiguration configuration, byte[] fileSystem) {
        return new Machine(
                configuration,
                new BootImage(RAM, List.of(segment(RAM, 4096)), Bytes.of(fileSystem)),
                TestMachine.NOTHING);
    }

    private static Machine machine(MachineConfiguration configuration, ElfSegment segment) {
        return new Machine(configuration, new BootImage(RAM, List.of(segment), Bytes.EMPTY), TestMachine.NOTHING);
    }

    private static ElfSegment segment(int address, int size) {
        return new ElfSegment(address, address, Bytes.EMPTY, size, ElfSegment.READ, 4096);
    }

    private static int[] words(PhysicalMemory memory, int index, int count) {
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = memory.word(index + 4 * i);
        }
        return words;
    }

    private static String text(PhysicalMemory memory, int address) {
        int start = memory.index(address);
        int end = start;
        while (memory.bytes()[end] != 0) {
            end++;
        }
        return new String(memory.bytes(), start, end - start, StandardCharsets.UTF_8);
    }
}
