package dev.turnstile.emulator.machine;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the boot ROM: the reset code and the boot information of {@code docs/machine.md}, "Booting". */
final class BootRom {
    private static final int MAGIC = 0x4e52_5554;
    private static final int VERSION = 1;
    private static final int INFORMATION = 0x100;
    private static final int INFORMATION_SIZE = 0x100;
    private static final int DEVICE_ENTRY = 32;
    private static final int KIND_AT = 16;

    private BootRom() {}

    /**
     * The ROM's bytes.
     *
     * @param fileSystemAddress physical address of the initial file system
     * @param fileSystemSize its bytes, 0 if there is none
     */
    static byte[] write(
            int entry,
            MachineConfiguration configuration,
            int fileSystemAddress,
            int fileSystemSize,
            List<Wiring.Part> parts) {
        ByteBuffer rom = ByteBuffer.allocate(MemoryLayout.BOOT_ROM_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        writeResetCode(rom, entry);
        int devices = INFORMATION + INFORMATION_SIZE;
        int commandLine = devices + parts.size() * DEVICE_ENTRY;
        rom.position(INFORMATION);
        rom.putInt(MAGIC)
                .putInt(VERSION)
                .putInt(MemoryLayout.RAM_BASE)
                .putInt(configuration.memorySize())
                .putInt(MemoryLayout.CLOCK_FREQUENCY)
                .putInt(fileSystemSize == 0 ? 0 : fileSystemAddress)
                .putInt(fileSystemSize)
                .putInt(MemoryLayout.BOOT_ROM + commandLine)
                .putInt(parts.size())
                .putInt(MemoryLayout.BOOT_ROM + devices)
                .putInt(1);
        for (int i = 0; i < parts.size(); i++) {
            writeDevice(rom.position(devices + i * DEVICE_ENTRY), parts.get(i));
        }
        rom.position(commandLine);
        rom.put(configuration.commandLine().getBytes(StandardCharsets.UTF_8));
        return rom.array();
    }

    private static void writeDevice(ByteBuffer rom, Wiring.Part part) {
        int start = rom.position();
        rom.putInt(part.place().base())
                .putInt(part.registers().size())
                .putInt(part.place().interrupt());
        rom.position(start + KIND_AT);
        rom.put(part.place().kind().getBytes(StandardCharsets.US_ASCII));
    }

    private static void writeResetCode(ByteBuffer rom, int entry) {
        int information = MemoryLayout.BOOT_ROM + INFORMATION;
        rom.putInt(Opcode.CSRRS.encode(Register.A0, ControlRegister.HARTID.number(), Register.ZERO));
        loadImmediate(rom, Register.A1, information);
        loadImmediate(rom, Register.T0, entry);
        rom.putInt(Opcode.JALR.encode(Register.ZERO, 0, Register.T0));
    }

    private static void loadImmediate(ByteBuffer rom, int register, int value) {
        rom.putInt(Opcode.AUI.encode(register, Register.ZERO, (short) (value + 0x8000 >> 16)));
        rom.putInt(Opcode.ADDI.encode(register, register, (short) value));
    }
}
