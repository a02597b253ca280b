package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.cpu.CostModel;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.isa.Paging;
import java.nio.charset.StandardCharsets;

/**
 * What can be chosen about a machine. All of it is visible to the guest, and two machines that are configured alike and get
 * the same input behave alike to the last count.
 *
 * @param memorySize bytes of RAM, whole pages
 * @param tlbEntries entries of each half of the TLB, a power of two
 * @param tlbWays entries in a set of the TLB, a power of two
 * @param asidBits bits that tell address spaces apart, 0 to 10
 * @param costs weights of the cycle counter
 * @param commandLine for the kernel
 * @param disk how fast the disk is
 * @param iommu whether an IOMMU stands between devices and memory
 */
public record MachineConfiguration(
        int memorySize,
        int tlbEntries,
        int tlbWays,
        int asidBits,
        CostModel costs,
        String commandLine,
        Timing disk,
        boolean iommu) {
    /** The machine that one gets without asking for anything. */
    public static final MachineConfiguration DEFAULT =
            new MachineConfiguration(64 << 20, 256, 4, 8, CostModel.DEFAULT, "", Timing.ofLatency(10_000), false);

    private static final int MAX_TLB_ENTRIES = 4096;
    private static final int MAX_COMMAND_LINE = 4095;

    /** Checks every value; the messages are made for users. */
    public MachineConfiguration {
        require(
                memorySize >= Paging.PAGE_SIZE
                        && memorySize <= MemoryLayout.MAX_RAM_SIZE
                        && memorySize % Paging.PAGE_SIZE == 0,
                "memory must be a multiple of 4 KiB, from 4 KiB to 1792 MiB: " + memorySize + " bytes");
        require(
                isPowerOfTwo(tlbEntries) && tlbEntries <= MAX_TLB_ENTRIES,
                "the number of TLB entries must be a power of two up to " + MAX_TLB_ENTRIES + ": " + tlbEntries);
        require(
                isPowerOfTwo(tlbWays) && tlbWays <= tlbEntries,
                "the number of TLB ways must be a power of two up to the number of entries: " + tlbWays);
        require(
                asidBits >= 0 && asidBits <= Paging.MAX_ASID_BITS,
                "the number of address-space bits must be 0 to " + Paging.MAX_ASID_BITS + ": " + asidBits);
        require(
                commandLine.getBytes(StandardCharsets.UTF_8).length <= MAX_COMMAND_LINE
                        && commandLine.indexOf('\0') < 0,
                "the kernel command line must be at most " + MAX_COMMAND_LINE + " bytes long, without zero bytes");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static boolean isPowerOfTwo(int value) {
        return Integer.bitCount(value) == 1 && value > 0;
    }

    /** The same with another size of RAM, in bytes. */
    public MachineConfiguration withMemorySize(int size) {
        return new MachineConfiguration(size, tlbEntries, tlbWays, asidBits, costs, commandLine, disk, iommu);
    }

    /** The same with another TLB. */
    public MachineConfiguration withTlb(int entries, int ways) {
        return new MachineConfiguration(memorySize, entries, ways, asidBits, costs, commandLine, disk, iommu);
    }

    /** The same with another number of address-space bits. */
    public MachineConfiguration withAsidBits(int bits) {
        return new MachineConfiguration(memorySize, tlbEntries, tlbWays, bits, costs, commandLine, disk, iommu);
    }

    /** The same with another cost model. */
    public MachineConfiguration withCosts(CostModel model) {
        return new MachineConfiguration(memorySize, tlbEntries, tlbWays, asidBits, model, commandLine, disk, iommu);
    }

    /** The same with another kernel command line. */
    public MachineConfiguration withCommandLine(String line) {
        return new MachineConfiguration(memorySize, tlbEntries, tlbWays, asidBits, costs, line, disk, iommu);
    }

    /** The same with a disk of another speed. */
    public MachineConfiguration withDisk(Timing timing) {
        return new MachineConfiguration(memorySize, tlbEntries, tlbWays, asidBits, costs, commandLine, timing, iommu);
    }

    /** The same with or without an IOMMU. */
    public MachineConfiguration withIommu(boolean present) {
        return new MachineConfiguration(memorySize, tlbEntries, tlbWays, asidBits, costs, commandLine, disk, present);
    }
}
