package dev.turnstile.emulator.debug.fuzz;

import static dev.turnstile.isa.Opcode.*;
import static dev.turnstile.isa.Register.COUNT;
import static dev.turnstile.isa.Register.T0;
import static dev.turnstile.isa.Register.ZERO;

import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.InterruptController;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import java.util.List;

/**
 * The fixed part of every random program: it sets the machine up, and its handlers keep the program going, whatever happens. A
 * fault is fixed up or skipped; a fetch that fails, or a trap within a handler, goes on at the next of a list of entries, in
 * either mode; a trap instruction asks for one of a few services (another address space, a flush, a countdown); an interrupt sets the next
 * countdown. What a handler chooses depends on how many traps there were, so that the same place is left in many ways.
 *
 * <p>The handlers run in the identity mapping, at the same address with and without paging.
 */
final class Harness {
    /** Entries at which the program goes on when it is lost. Bit 0: in user mode, bit 1: with access to user pages. */
    static final int ENTRIES = 32;
    /** Values for {@code ptbr} that the handlers choose from. */
    static final int PAGE_TABLES = 16;
    /** Countdowns that the handlers choose from. */
    static final int COUNTDOWNS = 16;
    /** After so many traps the program is led elsewhere. */
    private static final int PATIENCE = 32;
    /** Trap numbers are taken modulo this. */
    static final int SERVICES = 8;

    private static final int T1 = T0 + 1;
    private static final int T2 = T0 + 2;

    private static final int CODE = Layout.physical(Layout.HARNESS_CODE);

    // Distances from the start of the harness's code to what lies in its page of data
    private static final int SAVED_T2 = Paging.PAGE_SIZE;
    private static final int CLAIMED = SAVED_T2 + 4;
    private static final int TRAPS = SAVED_T2 + 8;
    /** Addresses of the trap handler and of the refill handler. */
    private static final int VECTORS = SAVED_T2 + 0x10;

    private static final int CAUSE_TABLE = SAVED_T2 + 0x40;
    private static final int SERVICE_TABLE = SAVED_T2 + 0x80;
    private static final int PAGE_TABLE_TABLE = SAVED_T2 + 0x100;
    private static final int COUNTDOWN_TABLE = SAVED_T2 + 0x180;
    private static final int ENTRY_TABLE = SAVED_T2 + 0x200;
    private static final int REGISTER_TABLE = SAVED_T2 + 0x300;

    /** The bits of an entry that say the mode, and the distance from there to PUM and PUA in {@code status}. */
    private static final int MODE = 3;

    private static final int MODE_SHIFT = 4;

    // Distances from the start of the devices
    private static final int CLAIM = InterruptController.HARTS + InterruptController.CLAIM;
    private static final int ENABLE = InterruptController.HARTS + InterruptController.ENABLE;
    private static final int COUNTDOWN = MemoryLayout.TIMER_BASE - MemoryLayout.DEVICES_BASE + CountdownTimer.COUNTDOWN;
    private static final int COPY_STATUS =
            MemoryLayout.DMA_COPY_BASE - MemoryLayout.DEVICES_BASE + DmaCopyEngine.STATUS;

    private static final int POINTER_BITS = Paging.V | Paging.R | Paging.W | Paging.X;

    private final CodeBuilder code = new CodeBuilder();

    private Harness() {}

    /**
     * What the harness looks up.
     *
     * @param entries {@link #ENTRIES} addresses, with modes
     * @param pageTables {@link #PAGE_TABLES} values of {@code ptbr}
     * @param countdowns {@link #COUNTDOWNS} ticks
     * @param registers the general registers at the start of the program
     */
    record Choices(
            List<Integer> entries, List<Integer> pageTables, List<Integer> countdowns, List<Integer> registers) {}

    /** Writes the harness into an image. */
    static void write(Image image, Choices choices) {
        Harness harness = new Harness();
        harness.start(choices.entries.get(0));
        harness.trapHandler();
        harness.refillHandler();
        image.put(CODE, harness.code.build());
        image.put(CODE + VECTORS, harness.addresses(List.of("trap", "refill")));
        image.put(CODE + CAUSE_TABLE, harness.addresses(harness.causeLabels()));
        image.put(CODE + SERVICE_TABLE, harness.addresses(harness.serviceLabels()));
        image.put(CODE + PAGE_TABLE_TABLE, words(choices.pageTables));
        image.put(CODE + COUNTDOWN_TABLE, words(choices.countdowns));
        image.put(CODE + ENTRY_TABLE, words(choices.entries));
        image.put(CODE + REGISTER_TABLE, words(choices.registers));
    }

    private static int[] words(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] addresses(List<String> labels) {
        return labels.stream().mapToInt(label -> CODE + code.offset(label)).toArray();
    }

    private List<String> causeLabels() {
        return List.of(TrapCause.values()).stream()
                .map(cause -> switch (cause) {
                    case INTERRUPT -> "interrupt";
                    case TRAP -> "service";
                    case FETCH_MISALIGNED, FETCH_PAGE_FAULT, FETCH_ACCESS_FAULT -> "elsewhere";
                    case ILLEGAL_INSTRUCTION -> "illegal";
                    case LOAD_PAGE_FAULT, STORE_PAGE_FAULT -> "page_fault";
                    default -> "skip";
                })
                .toList();
    }

    private List<String> serviceLabels() {
        return List.of(
                "leave", "leave", "elsewhere", "other_space", "flushed_space", "cross_twice", "arm", "user_access");
    }

    /** Runs in kernel mode with physical addresses: sets everything up and goes to the first entry. */
    private void start(int entry) {
        code.load(T0, CODE);
        code.add(LW, T1, VECTORS, T0).write(ControlRegister.TVEC, T1);
        code.add(LW, T1, VECTORS + 4, T0).write(ControlRegister.RVEC, T1);
        code.load(T2, MemoryLayout.DEVICES_BASE);
        code.add(ADDI, T1, ZERO, 1 << MemoryLayout.IRQ_TIMER | 1 << MemoryLayout.IRQ_DMA_COPY)
                .add(SW, T1, ENABLE, T2);
        code.add(LW, T1, COUNTDOWN_TABLE, T0).add(SW, T1, COUNTDOWN, T2);
        code.add(LW, T1, PAGE_TABLE_TABLE, T0).write(ControlRegister.PTBR, T1);
        code.load(T1, entry).write(ControlRegister.EPC, T1);
        code.add(ADDI, T1, ZERO, Status.PIE | (entry & MODE) << MODE_SHIFT).write(ControlRegister.STATUS, T1);
        for (int register = COUNT - 1; register > ZERO; register--) {
            if (register != T0) {
                code.add(LW, register, REGISTER_TABLE + 4 * register, T0);
            }
        }
        code.add(LW, T0, REGISTER_TABLE + 4 * T0, T0).add(ERET);
    }

    /** Entered by every trap. t0 holds the harness's address throughout, t1 and t2 are free. */
    private void trapHandler() {
        code.label("trap").write(ControlRegister.SCRATCH0, T0).write(ControlRegister.SCRATCH1, T1);
        code.add(AUI, T0, ZERO, CodeBuilder.high(CODE)).add(SW, T2, SAVED_T2, T0);
        code.add(LW, T1, TRAPS, T0).add(ADDI, T1, T1, 1).add(SW, T1, TRAPS, T0);
        code.read(T1, ControlRegister.CAUSE);
        lookUp(T1, CAUSE_TABLE);
        code.add(JALR, ZERO, 0, T1);
        skip();
        pageFault();
        interrupt();
        service();
        leave();
        elsewhere();
    }

    /** Goes on behind the instruction that trapped; but where there is no code at all, a page of zeros would take too long. */
    private void skip() {
        code.label("illegal").read(T1, ControlRegister.TVAL).branch(BEQ, T1, ZERO, "elsewhere");
        code.label("skip").read(T1, ControlRegister.EPC).add(ADDI, T1, T1, 4).write(ControlRegister.EPC, T1);
        code.jump("leave");
    }

    /** Half of the time repairs the page-table entry, as a kernel would that tracks accesses, and tries again; else skips. */
    private void pageFault() {
        code.label("page_fault");
        chosen(1);
        code.branch(BEQ, T1, ZERO, "skip");
        code.read(T1, ControlRegister.PTBR).read(T2, ControlRegister.TVAL);
        firstLevelEntry(T1, T2);
        code.branch(BNE, T2, ZERO, "flush_page");
        code.read(T2, ControlRegister.TVAL);
        secondLevelEntry(T1, T2);
        code.add(LW, T2, 0, T1)
                .add(ORI, T2, T2, Paging.V | Paging.R | Paging.A | Paging.D)
                .add(SW, T2, 0, T1);
        code.add(ANDI, T2, T2, Paging.X).branch(BNE, T2, ZERO, "flush_page");
        code.add(LW, T2, 0, T1).add(ORI, T2, T2, Paging.W).add(SW, T2, 0, T1);
        code.label("flush_page").read(T1, ControlRegister.TVAL).read(T2, ControlRegister.PTBR);
        code.add(SRLI, T2, T2, Paging.PTBR_ASID_SHIFT).add(TLB_FLUSH_PAGE, T1, T2);
        code.jump("leave");
    }

    /** Claims, silences every source, sets the next countdown, completes. */
    private void interrupt() {
        code.label("interrupt");
        devices();
        code.add(LW, T1, CLAIM, T2).add(SW, T1, CLAIMED, T0);
        countDown();
        code.add(ADDI, T1, ZERO, DmaCopyEngine.DONE | DmaCopyEngine.ERROR).add(SW, T1, COPY_STATUS, T2);
        code.add(LW, T1, CLAIMED, T0).add(SW, T1, CLAIM, T2);
        code.jump("leave");
    }

    /** What a trap instruction asks for. */
    private void service() {
        code.label("service").read(T1, ControlRegister.TVAL).add(ANDI, T1, T1, SERVICES - 1);
        lookUp(T1, SERVICE_TABLE);
        code.add(JALR, ZERO, 0, T1);

        code.label("other_space");
        otherSpace();
        code.jump("leave");

        code.label("flushed_space");
        otherSpace();
        code.add(SRLI, T1, T1, Paging.PTBR_ASID_SHIFT).add(TLB_FLUSH_ASID, T1);
        code.jump("leave");

        // As a kernel does that keeps its own page table: there and back, everything flushed each time.
        code.label("cross_twice").read(T2, ControlRegister.PTBR);
        otherSpace();
        code.add(TLB_FLUSH).write(ControlRegister.PTBR, T2).add(TLB_FLUSH);
        code.jump("leave");

        code.label("arm");
        devices();
        countDown();
        code.jump("leave");

        code.label("user_access").read(T1, ControlRegister.STATUS).add(XORI, T1, T1, Status.PUA);
        code.write(ControlRegister.STATUS, T1);
        code.jump("leave");
    }

    /**
     * Returns, unless the trap came from the harness itself: then its own state is lost, and with it the way back. Now and
     * then it does not return either, so that no program stays in one place for ever.
     */
    private void leave() {
        code.label("leave");
        chosen(PATIENCE - 1);
        code.branch(BEQ, T1, ZERO, "elsewhere").read(T1, ControlRegister.EPC).add(SRLI, T1, T1, Paging.PAGE_BITS);
        code.add(SRLI, T2, T0, Paging.PAGE_BITS).branch(BEQ, T1, T2, "elsewhere");
        code.label("return").add(LW, T2, SAVED_T2, T0);
        code.read(T1, ControlRegister.SCRATCH1)
                .read(T0, ControlRegister.SCRATCH0)
                .add(ERET);
    }

    /** Goes on at one of the entries, with another page table, the bases as they were at the start. */
    private void elsewhere() {
        code.label("elsewhere");
        otherSpace();
        for (int base : Draft.BASES) {
            code.add(LW, base, REGISTER_TABLE + 4 * base, T0);
        }
        chosen(ENTRIES - 1);
        lookUp(T1, ENTRY_TABLE);
        code.write(ControlRegister.EPC, T1);
        code.add(ANDI, T1, T1, MODE).add(SLLI, T1, T1, MODE_SHIFT).add(ORI, T1, T1, Status.PIE);
        code.write(ControlRegister.STATUS, T1);
        code.jump("return");
    }

    /** Walks the page table for a TLB miss, with physical addresses; leaves the rights to the hardware. */
    private void refillHandler() {
        code.label("refill").write(ControlRegister.RSCRATCH0, T1).write(ControlRegister.RSCRATCH1, T2);
        code.read(T1, ControlRegister.PTBR).read(T2, ControlRegister.RVAL);
        firstLevelEntry(T1, T2);
        code.branch(BNE, T2, ZERO, "superpage").read(T2, ControlRegister.RVAL);
        secondLevelEntry(T1, T2);
        code.add(LW, T1, 0, T1).add(ADDI, T2, ZERO, 0).add(TLB_REFILL, T1, T2);
        code.jump("elsewhere");
        code.label("superpage").add(ADDI, T2, ZERO, 1).add(TLB_REFILL, T1, T2);
        // Only a trap within this handler, which ends the refill, leads here.
        code.jump("elsewhere");
    }

    /** From ptbr in one register and an address in the other: the entry, and zero if it points to a table. */
    private void firstLevelEntry(int table, int address) {
        code.add(SRLI, table, table, Paging.PAGE_BITS).add(SLLI, table, table, Paging.PAGE_BITS);
        code.add(SRLI, address, address, Paging.SUPERPAGE_BITS).add(SLLI, address, address, 2);
        code.add(ADD, table, table, address).add(LW, table, 0, table);
        code.add(ANDI, address, table, POINTER_BITS).add(ADDI, address, address, -Paging.V);
    }

    /** From a pointer to a table in one register and an address in the other: the physical address of the entry. */
    private void secondLevelEntry(int table, int address) {
        code.add(SRLI, table, table, Paging.PAGE_BITS).add(SLLI, table, table, Paging.PAGE_BITS);
        code.add(SRLI, address, address, Paging.PAGE_BITS).add(ANDI, address, address, Paging.ENTRIES - 1);
        code.add(SLLI, address, address, 2).add(ADD, table, table, address);
    }

    /** t1 = the number of traps, masked. */
    private void chosen(int mask) {
        code.add(LW, T1, TRAPS, T0).add(ANDI, T1, T1, mask);
    }

    /** Replaces an index by the word at that place of a table. */
    private void lookUp(int register, int table) {
        code.add(SLLI, register, register, 2).add(ADD, register, register, T0).add(LW, register, table, register);
    }

    /** Another page table; its value stays in t1. */
    private void otherSpace() {
        chosen(PAGE_TABLES - 1);
        lookUp(T1, PAGE_TABLE_TABLE);
        code.write(ControlRegister.PTBR, T1);
    }

    /** t2 = where the devices are, with paging or without. */
    private void devices() {
        String done = "devices" + code.size();
        code.read(T1, ControlRegister.PTBR).add(ANDI, T1, T1, Paging.PTBR_ENABLE);
        code.add(AUI, T2, ZERO, CodeBuilder.high(MemoryLayout.DEVICES_BASE));
        code.branch(BEQ, T1, ZERO, done);
        code.add(AUI, T2, ZERO, CodeBuilder.high(Layout.KERNEL_DEVICES)).label(done);
    }

    /** Sets the next countdown, t2 being where the devices are. */
    private void countDown() {
        chosen(COUNTDOWNS - 1);
        lookUp(T1, COUNTDOWN_TABLE);
        code.add(SW, T1, COUNTDOWN, T2);
    }
}
