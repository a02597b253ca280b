package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** What is in a random program's RAM at power-on, in words. Execution starts with its first. */
final class Image {
    private final int[] words = new int[Layout.MEMORY_SIZE / Integer.BYTES];

    /** The word at a physical address. */
    int word(int address) {
        return words[index(address)];
    }

    /** Puts words at a physical address. */
    void put(int address, int... values) {
        System.arraycopy(values, 0, words, index(address), values.length);
    }

    /** All words, from the start of RAM. */
    int[] words() {
        return words.clone();
    }

    private static int index(int address) {
        return (address - MemoryLayout.RAM_BASE) / Integer.BYTES;
    }

    /** The same as the machine wants it. */
    BootImage toBootImage() {
        ByteBuffer bytes = ByteBuffer.allocate(Layout.MEMORY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(words);
        int flags = ElfSegment.READ | ElfSegment.WRITE | ElfSegment.EXECUTE;
        ElfSegment segment = new ElfSegment(
                MemoryLayout.RAM_BASE,
                MemoryLayout.RAM_BASE,
                Bytes.of(bytes.array()),
                Layout.MEMORY_SIZE,
                flags,
                Integer.BYTES);
        return new BootImage(MemoryLayout.RAM_BASE, List.of(segment), Bytes.EMPTY);
    }
}
