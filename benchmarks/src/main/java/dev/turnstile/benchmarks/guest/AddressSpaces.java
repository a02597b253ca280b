package dev.turnstile.benchmarks.guest;

import static dev.turnstile.isa.Paging.G;
import static dev.turnstile.isa.Paging.PAGE_SIZE;
import static dev.turnstile.isa.Paging.R;
import static dev.turnstile.isa.Paging.SUPERPAGE_SIZE;
import static dev.turnstile.isa.Paging.U;
import static dev.turnstile.isa.Paging.W;
import static dev.turnstile.isa.Paging.X;

import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSegment;
import java.util.ArrayList;
import java.util.List;

/** Makes the page tables of a guest from its two images: each segment's pages with the rights that the segment has. */
final class AddressSpaces {
    private final ElfFile kernel;
    private final List<ElfSegment> user;
    private final Isolation isolation;

    AddressSpaces(Images images, Isolation isolation) {
        ElfFile program = images.user();
        this.kernel = images.kernel();
        this.user = program == null ? List.of() : program.segments();
        this.isolation = isolation;
    }

    /** Everything to load: both images, and the tables. */
    List<ElfSegment> segments() {
        List<ElfSegment> segments = new ArrayList<>(kernel.segments());
        for (ElfSegment segment : user) {
            segments.add(new ElfSegment(
                    segment.virtualAddress(),
                    userPhysical(segment.virtualAddress()),
                    segment.data(),
                    segment.memorySize(),
                    segment.flags(),
                    segment.alignment()));
        }
        for (int space = 0; space < isolation.spaces(); space++) {
            PageTable table = new PageTable(MemoryMap.tableOf(space));
            mapUser(table);
            if (isolation == Isolation.SEPARATE_KERNEL && space > 0) {
                mapCrossing(table);
            } else {
                mapKernel(table);
            }
            segments.add(table.segment());
        }
        return segments;
    }

    private static int userPhysical(int virtualAddress) {
        return virtualAddress - MemoryMap.USER + MemoryMap.USER_PHYSICAL;
    }

    private void mapUser(PageTable table) {
        for (ElfSegment segment : user) {
            int address = segment.virtualAddress();
            table.map(address, userPhysical(address), segment.memorySize(), rights(segment) | U);
        }
        table.map(MemoryMap.USER_DATA, MemoryMap.DATA_PHYSICAL, MemoryMap.DATA_PAGES_MAPPED * PAGE_SIZE, R | W | U);
    }

    /** Global where every space has the same kernel; a kernel that is to be out of reach must not be global. */
    private void mapKernel(PageTable table) {
        int global = isolation == Isolation.SEPARATE_KERNEL ? 0 : G;
        for (ElfSegment segment : kernel.segments()) {
            int address = segment.virtualAddress();
            table.map(address, segment.physicalAddress(), segment.memorySize(), rights(segment) | global);
        }
        table.mapSuperpage(MemoryMap.TABLES, MemoryMap.TABLES, R | W | global);
        table.mapSuperpage(MemoryLayout.DEVICES_BASE, MemoryLayout.DEVICES_BASE, R | W | global);
        int code = MemoryMap.CODE_PAGES * PAGE_SIZE;
        table.map(MemoryMap.CODE_WRITE, MemoryMap.CODE_PHYSICAL, code, R | W | global);
        table.map(MemoryMap.CODE_EXECUTE, MemoryMap.CODE_PHYSICAL, code, R | X | global);
        for (int alias = 0; alias < MemoryMap.ALIAS_COUNT; alias++) {
            int address = MemoryMap.SUPERPAGE_ALIASES + alias * SUPERPAGE_SIZE;
            table.mapSuperpage(address, MemoryMap.DATA_PHYSICAL, R | W | global);
        }
        if (isolation == Isolation.SEPARATE_KERNEL) {
            mapCrossing(table);
        }
    }

    private void mapCrossing(PageTable table) {
        int code = Symbols.address(kernel, "crossing_code");
        int data = Symbols.address(kernel, "crossing_data");
        table.map(code, code, PAGE_SIZE, R | X | G);
        table.map(data, data, PAGE_SIZE, R | W | G);
    }

    private static int rights(ElfSegment segment) {
        int rights = R;
        if ((segment.flags() & ElfSegment.WRITE) != 0) {
            rights |= W;
        }
        if ((segment.flags() & ElfSegment.EXECUTE) != 0) {
            rights |= X;
        }
        return rights;
    }
}
