package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;

/**
 * Stands between devices and memory: a device reaches what the kernel's tables grant to it, and nothing else. For the tables see
 * {@code docs/devices/iommu.md}; their entries are the MMU's.
 */
public final class Iommu implements MappedDevice {
    /** {@link #ENABLE}, {@link #INTERRUPT_ON_FAULT}. */
    public static final int CONTROL = 0x00;
    /** {@link #FAULT}, {@link #MORE_FAULTS}; writing ones clears. */
    public static final int STATUS = 0x04;
    /** Physical address of the device table. */
    public static final int DEVICES = 0x08;
    /** Number of the device whose access was refused. */
    public static final int FAULT_DEVICE = 0x0c;
    /** The first address that was refused. */
    public static final int FAULT_ADDRESS = 0x10;
    /** Why: one of the reasons below, with {@link #WRITE} if the device wanted to write. */
    public static final int FAULT_REASON = 0x14;

    /** In {@link #CONTROL}: refuse what is not granted. */
    public static final int ENABLE = 1;
    /** In {@link #CONTROL}: assert the line while a fault is recorded. */
    public static final int INTERRUPT_ON_FAULT = 2;
    /** In {@link #STATUS}: a fault is recorded. */
    public static final int FAULT = 1;
    /** In {@link #STATUS}: others came after it. */
    public static final int MORE_FAULTS = 2;

    /** Reason: nothing at all is granted to the device. */
    public static final int NO_DEVICE = 1;
    /** Reason: nothing is mapped at the address. */
    public static final int NOT_MAPPED = 2;
    /** Reason: mapped, but not for this direction. */
    public static final int NOT_PERMITTED = 3;
    /** Reason: mapped to what is not RAM. */
    public static final int NOT_MEMORY = 4;
    /** In {@link #FAULT_REASON}: the device wanted to write. */
    public static final int WRITE = 1 << 31;

    /** Most devices, and so words in the device table. */
    public static final int MOST_DEVICES = 64;

    private static final int VALID = 1;
    private static final int READABLE = 2;
    private static final int WRITABLE = 4;
    private static final int PAGE_SIZE = 4096;
    private static final int PAGE_MASK = -PAGE_SIZE;
    private static final int SUPERPAGE_MASK = -(4 << 20);
    private static final int INDEX = 0x3ff;
    private static final long ADDRESS_SPACE = 1L << 32;
    private static final long WORD = 0xffff_ffffL;

    private final PhysicalMemory memory;
    private final DmaPort ram;
    private final InterruptLine line;

    private int control;
    private int status;
    private int devices;
    private int faultDevice;
    private int faultAddress;
    private int faultReason;

    /**
     * @param memory for its tables; reading them is no traffic of a device's
     * @param ram for what devices move
     */
    public Iommu(PhysicalMemory memory, DmaPort ram, InterruptLine line) {
        this.memory = memory;
        this.ram = ram;
        this.line = line;
    }

    /**
     * A device's way to memory.
     *
     * @param device its number, below {@link #MOST_DEVICES}
     */
    public DmaPort port(int device) {
        return new Port(device);
    }

    @Override
    public int size() {
        return PAGE_SIZE;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 4) {
            return REFUSED;
        }
        return switch (offset) {
            case CONTROL -> control;
            case STATUS -> status;
            case DEVICES -> devices & WORD;
            case FAULT_DEVICE -> faultDevice;
            case FAULT_ADDRESS -> faultAddress & WORD;
            case FAULT_REASON -> faultReason & WORD;
            default -> REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4 || offset > FAULT_REASON) {
            return false;
        }
        switch (offset) {
            case CONTROL -> control = value & (ENABLE | INTERRUPT_ON_FAULT);
            case STATUS -> status &= ~value;
            case DEVICES -> devices = value & -(4 * MOST_DEVICES);
            default -> {} // What is recorded can only be read.
        }
        drive();
        return true;
    }

    @Override
    public void reset() {
        control = 0;
        status = 0;
        devices = 0;
        faultDevice = 0;
        faultAddress = 0;
        faultReason = 0;
        drive();
    }

    private void drive() {
        line.set((control & INTERRUPT_ON_FAULT) != 0 && (status & FAULT) != 0);
    }

    private void record(int device, int address, int reason) {
        if ((status & FAULT) != 0) {
            status |= MORE_FAULTS;
            return;
        }
        status |= FAULT;
        faultDevice = device;
        faultAddress = address;
        faultReason = reason;
        drive();
    }

    /** The page-table entry that a page of a device's addresses leads to, made into one for 4 KiB; 0 if nothing is mapped. */
    private int entry(int table, int address) {
        int first = tableWord(table & PAGE_MASK, address >>> 22);
        if ((first & VALID) == 0) {
            return 0;
        }
        if ((first & (READABLE | WRITABLE)) != 0) {
            boolean aligned = (first & PAGE_MASK & ~SUPERPAGE_MASK) == 0;
            return aligned ? first & SUPERPAGE_MASK | address & PAGE_MASK & ~SUPERPAGE_MASK | first & ~PAGE_MASK : 0;
        }
        int second = tableWord(first & PAGE_MASK, address >>> 12 & INDEX);
        return (second & VALID) != 0 && (second & (READABLE | WRITABLE)) != 0 ? second : 0;
    }

    /** A word of a table, 0 if the table is not in RAM. */
    private int tableWord(int table, int index) {
        int address = table + 4 * index;
        return memory.isRam(address, 4) ? memory.word(memory.ramIndex(address)) : 0;
    }

    /** One device's way: whole accesses are checked first, then made page by page. */
    private final class Port implements DmaPort {
        private final int device;

        Port(int device) {
            this.device = device;
        }

        @Override
        public boolean restricted() {
            return true;
        }

        @Override
        public long physical(int address) {
            if ((control & ENABLE) == 0) {
                return Integer.toUnsignedLong(address);
            }
            int entry = (table() & VALID) == 0 ? 0 : entry(table(), address);
            return entry == 0 ? -1 : Integer.toUnsignedLong(entry & PAGE_MASK | address & ~PAGE_MASK);
        }

        @Override
        public boolean read(int address, byte[] to, int at, int length) {
            if ((control & ENABLE) == 0) {
                return ram.read(address, to, at, length);
            }
            if (!granted(address, length, READABLE)) {
                return false;
            }
            for (int done = 0; done < length; ) {
                int count = piece(address + done, length - done);
                ram.read((int) physical(address + done), to, at + done, count);
                done += count;
            }
            return true;
        }

        @Override
        public boolean write(int address, byte[] from, int at, int length) {
            if ((control & ENABLE) == 0) {
                return ram.write(address, from, at, length);
            }
            if (!granted(address, length, WRITABLE)) {
                return false;
            }
            for (int done = 0; done < length; ) {
                int count = piece(address + done, length - done);
                ram.write((int) physical(address + done), from, at + done, count);
                done += count;
            }
            return true;
        }

        private boolean granted(int address, int length, int permission) {
            if ((address & WORD) + length > ADDRESS_SPACE) {
                refuse(address, NOT_MAPPED, permission);
                return false;
            }
            for (int done = 0; done < length; done += piece(address + done, length - done)) {
                int reason = refusal(address + done, permission);
                if (reason != 0) {
                    refuse(address + done, reason, permission);
                    return false;
                }
            }
            return true;
        }

        /** Why an address can't be accessed; 0 if it can. */
        private int refusal(int address, int permission) {
            if ((table() & VALID) == 0) {
                return NO_DEVICE;
            }
            int entry = entry(table(), address);
            if (entry == 0) {
                return NOT_MAPPED;
            }
            if ((entry & permission) == 0) {
                return NOT_PERMITTED;
            }
            return memory.isRam(entry & PAGE_MASK, PAGE_SIZE) ? 0 : NOT_MEMORY;
        }

        private void refuse(int address, int reason, int permission) {
            record(device, address, permission == WRITABLE ? reason | WRITE : reason);
        }

        private int table() {
            return tableWord(devices, device);
        }

        /** How much of an access lies in its first page. */
        private int piece(int address, int length) {
            return Math.min(length, PAGE_SIZE - (address & ~PAGE_MASK));
        }
    }
}
