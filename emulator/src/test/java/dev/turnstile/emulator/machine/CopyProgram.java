package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.Iommu;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A bare-metal program for tests of what lies between a device and memory: it switches the IOMMU on, if there is one, copies 64 bytes of itself with the
 * copy engine, waits for the interrupt, and ends the machine with the engine's status.
 */
final class CopyProgram {
    static final MachineConfiguration CONFIGURATION = MachineConfiguration.DEFAULT.withMemorySize(1 << 20);

    private static final int COUNT = 64;
    private static final int DESTINATION = 0x1000;
    private static final int ENABLE0 = 0x400;
    private static final int MOST_STEPS = 100_000;

    private CopyProgram() {}

    static Outcome run(MachineConfiguration configuration, PluggedDevices plugged) {
        ElfSegment segment = segment(MemoryLayout.RAM_BASE, configuration.iommu() ? Iommu.ENABLE : 0);
        BootImage image = new BootImage(MemoryLayout.RAM_BASE, List.of(segment), Bytes.EMPTY);
        return new Machine(configuration, image, TestMachine.NOTHING.withDevices(plugged)).run(MOST_STEPS);
    }

    private static ElfSegment segment(int base, int iommuControl) {
        int[] words = {
            Opcode.AUI.encode(Register.A1, Register.ZERO, MemoryLayout.INTERRUPTS_BASE >> 16),
            Opcode.ADDI.encode(Register.A0, Register.ZERO, iommuControl),
            // Without an IOMMU there is nothing at its address, and a store there would fault.
            iommuControl == 0
                    ? Opcode.ADDI.encode(Register.ZERO, Register.ZERO, 0)
                    : Opcode.SW.encode(Register.A0, offset(MemoryLayout.IOMMU_BASE), Register.A1),
            Opcode.ADDI.encode(Register.T0, Register.A1, offset(MemoryLayout.DMA_COPY_BASE)),
            Opcode.ADDI.encode(Register.A0, Register.ZERO, 1 << MemoryLayout.IRQ_DMA_COPY),
            Opcode.SW.encode(Register.A0, ENABLE0, Register.A1),
            Opcode.AUI.encode(Register.A0, Register.ZERO, (short) (base >> 16)),
            Opcode.SW.encode(Register.A0, DmaCopyEngine.SOURCE, Register.T0),
            Opcode.ADDI.encode(Register.A0, Register.A0, DESTINATION),
            Opcode.SW.encode(Register.A0, DmaCopyEngine.DESTINATION, Register.T0),
            Opcode.ADDI.encode(Register.A0, Register.ZERO, COUNT),
            Opcode.SW.encode(Register.A0, DmaCopyEngine.LENGTH, Register.T0),
            Opcode.ADDI.encode(Register.A0, Register.ZERO, DmaCopyEngine.START | DmaCopyEngine.INTERRUPT_WHEN_DONE),
            Opcode.SW.encode(Register.A0, DmaCopyEngine.CONTROL, Register.T0),
            Opcode.WFI.encode(),
            Opcode.LW.encode(Register.A0, DmaCopyEngine.STATUS, Register.T0),
            Opcode.SW.encode(Register.A0, offset(MemoryLayout.POWER_BASE), Register.A1),
        };
        ByteBuffer code = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        code.asIntBuffer().put(words);
        return new ElfSegment(base, base, Bytes.of(code.array()), code.capacity(), 7, 4);
    }

    /** Where a device is, seen from the first. */
    private static int offset(int device) {
        return device - MemoryLayout.INTERRUPTS_BASE;
    }
}
