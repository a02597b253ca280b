package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.mmu.Tlb;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.Paging;
import java.util.Locale;
import java.util.OptionalInt;

/** Looks at the code of a machine as its hart would fetch it, without being seen: nothing is counted, no TLB changes. */
public final class CodeView {
    private CodeView() {}

    /** The instruction word at the hart's pc, if it can be fetched. */
    public static OptionalInt next(Machine machine) {
        PhysicalMemory memory = machine.memory();
        OptionalInt physical = physical(machine, machine.hart().pc);
        int index = physical.isPresent() ? memory.index(physical.getAsInt()) : PhysicalMemory.NONE;
        return index == PhysicalMemory.NONE ? OptionalInt.empty() : OptionalInt.of(memory.word(index));
    }

    /** The address and the instruction at the hart's pc, as text. */
    static String describe(Machine machine, Disassembler.Symbols symbols) {
        Hart hart = machine.hart();
        OptionalInt word = next(machine);
        String name = symbols.name(hart.pc);
        String text = word.isPresent()
                ? Disassembler.disassemble(word.getAsInt(), hart.pc, symbols)
                : "(nothing can be fetched)";
        return String.format(
                Locale.ROOT,
                "%08x%s: %s  [%s, %s%s]",
                hart.pc,
                name == null ? "" : " <" + name + ">",
                text,
                hart.inRefill() ? "refill" : hart.inUserMode() ? "user" : "kernel",
                hart.isPaging() ? "address space " + hart.asid() : "physical",
                hart.interruptDue() ? ", an interrupt is taken first" : "");
    }

    private static OptionalInt physical(Machine machine, int address) {
        Hart hart = machine.hart();
        if (!hart.isPaging()) {
            return OptionalInt.of(address);
        }
        Tlb tlb = machine.mmu().fetchTlb();
        int i = tlb.lookup(address, hart.asid());
        if (i != Tlb.MISS) {
            return OptionalInt.of(tlb.physical(i, address));
        }
        int base = hart.pageTableBase() & -Paging.PAGE_SIZE;
        OptionalInt first = word(machine, base + (address >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE);
        if (first.isEmpty() || !Paging.isPointer(first.getAsInt())) {
            return leaf(first, address, Paging.SUPERPAGE_SIZE);
        }
        int table = first.getAsInt() & -Paging.PAGE_SIZE;
        int index = address >>> Paging.PAGE_BITS & Paging.ENTRIES - 1;
        return leaf(word(machine, table + index * Paging.ENTRY_SIZE), address, Paging.PAGE_SIZE);
    }

    private static OptionalInt leaf(OptionalInt entry, int address, int size) {
        if (entry.isEmpty() || (entry.getAsInt() & Paging.V) == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(entry.getAsInt() & -size | address & size - 1);
    }

    private static OptionalInt word(Machine machine, int physical) {
        int index = machine.memory().index(physical);
        return index == PhysicalMemory.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(machine.memory().word(index));
    }
}
