package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.emulator.mmu.Tlb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares two machines that are not running: everything that a guest, or the world outside, could ever tell apart. */
final class Comparison {
    private final Subject reference;
    private final Subject candidate;
    private final MemoryComparison memory;
    private final StateVector here = new StateVector();
    private final StateVector there = new StateVector();

    Comparison(Subject reference, Subject candidate) {
        this.reference = reference;
        this.candidate = candidate;
        this.memory = new MemoryComparison(
                reference.machine().memory(), candidate.machine().memory());
    }

    /** Prepares for a comparison from the beginning. */
    void reset() {
        memory.reset();
    }

    /** Whether both are alike, as far as memory has been looked at: that share that is due for so many steps. */
    boolean sameSoFar(long steps) {
        return sameButMemory() && memory.samePiece(steps);
    }

    /** Whether both are alike in everything. */
    boolean same() {
        return sameButMemory() && memory.firstDifference() < 0;
    }

    private boolean sameButMemory() {
        here.read(reference);
        there.read(candidate);
        Mmu mmu = reference.machine().mmu();
        Mmu other = candidate.machine().mmu();
        return here.sameAs(there)
                && mmu.fetchTlb().sameAs(other.fetchTlb())
                && mmu.dataTlb().sameAs(other.dataTlb());
    }

    /** Both states in lines, beside the state before, what differs marked. */
    List<String> table(StateVector before) {
        here.read(reference);
        there.read(candidate);
        List<String> lines = new ArrayList<>(StateVector.table(before, here, there));
        Mmu mmu = reference.machine().mmu();
        Mmu other = candidate.machine().mmu();
        addTlb(lines, "itlb", mmu.fetchTlb(), other.fetchTlb());
        addTlb(lines, "dtlb", mmu.dataTlb(), other.dataTlb());
        int index = memory.firstDifference();
        if (index >= 0) {
            lines.add(memoryRow(index & ~3));
        }
        return lines;
    }

    private static void addTlb(List<String> lines, String name, Tlb here, Tlb there) {
        if (here.sameAs(there)) {
            return;
        }
        List<Tlb.Entry> ours = here.contents();
        List<Tlb.Entry> theirs = there.contents();
        ours.stream().filter(e -> !theirs.contains(e)).forEach(e -> lines.add(tlbRow(name, "reference only", e)));
        theirs.stream().filter(e -> !ours.contains(e)).forEach(e -> lines.add(tlbRow(name, "candidate only", e)));
        lines.add(Divergence.MARK + " " + name + " turns: " + Arrays.toString(here.turns()) + " and "
                + Arrays.toString(there.turns()));
    }

    private static String tlbRow(String name, String whose, Tlb.Entry entry) {
        return String.format(
                Locale.ROOT,
                "%s %s, %s: entry %d, page %08x, level %d, address space %d, leaf %08x",
                Divergence.MARK,
                name,
                whose,
                entry.number(),
                entry.page(),
                entry.level(),
                entry.asid(),
                entry.leaf());
    }

    private String memoryRow(int index) {
        PhysicalMemory ours = reference.machine().memory();
        PhysicalMemory theirs = candidate.machine().memory();
        String name = String.format(Locale.ROOT, "memory at index %08x", index);
        String here = String.format(Locale.ROOT, "%08x", ours.word(index));
        String there = String.format(Locale.ROOT, "%08x", theirs.word(index));
        return StateVector.row(name, "", here, there, true);
    }
}
