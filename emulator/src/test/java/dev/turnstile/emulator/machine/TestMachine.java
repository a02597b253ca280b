package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Machines for tests: bare metal, nothing connected. */
public final class TestMachine {
    /** Steps that the reset code takes to enter the kernel. */
    public static final int RESET_STEPS = 6;
    /** A peripheral that swallows everything. */
    public static final ByteSink NOWHERE = new ByteSink() {
        @Override
        public void write(int value) {}

        @Override
        public void flush() {}
    };

    static final Peripherals NOTHING = new Peripherals(null, NOWHERE, NOWHERE, NOWHERE, null, Pacing.NONE);

    private TestMachine() {}

    /** A machine whose kernel is these instructions, at the start of RAM. */
    public static Machine running(int... words) {
        return running(MachineConfiguration.DEFAULT.withMemorySize(1 << 20), words);
    }

    /** The same, configured. */
    public static Machine running(MachineConfiguration configuration, int... words) {
        ByteBuffer code = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        code.asIntBuffer().put(words);
        ElfSegment segment = new ElfSegment(
                MemoryLayout.RAM_BASE, MemoryLayout.RAM_BASE, Bytes.of(code.array()), code.capacity(), 7, 4);
        BootImage image = new BootImage(MemoryLayout.RAM_BASE, List.of(segment), Bytes.EMPTY);
        return new Machine(configuration, image, NOTHING);
    }
}
