package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Access;
import dev.turnstile.emulator.mmu.TranslationProbe;
import dev.turnstile.isa.Paging;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares each translation that the TLB gives with what the page table says at that moment. */
final class StaleTranslations implements Onlooker {
    private final Hart hart;
    private final TranslationProbe probe;
    private final CallStacks calls;
    private final Findings findings;
    /** Pages that have been seen to be page tables: only stores there are noted. */
    private final Set<Integer> tables = new HashSet<>();

    private final Map<Integer, Moment> changes = new HashMap<>();
    private final Set<Integer> reported = new HashSet<>();
    private int lastTable;

    StaleTranslations(Hart hart, TranslationProbe probe, CallStacks calls, Findings findings) {
        this.hart = hart;
        this.probe = probe;
        this.calls = calls;
        this.findings = findings;
    }

    @Override
    public void executing(int pc) {
        accessing(pc, Access.FETCH);
    }

    @Override
    public void loading(int address, int physical, int width) {
        accessing(address, Access.LOAD);
    }

    @Override
    public void storing(int address, int physical, int width, int value) {
        accessing(address, Access.STORE);
        if (tables.contains(physical & -Paging.PAGE_SIZE)) {
            changes.put(physical & -4, new Moment("the entry was changed", hart.instructions, calls.trace()));
        }
    }

    private void accessing(int address, Access access) {
        int entry = probe.entryOf(address);
        noteTable(entry);
        if (probe.isStale(address, access) && reported.add(address & -Paging.PAGE_SIZE)) {
            Moment change = changes.get(entry);
            String message = String.format(
                    "%s 0x%08x by a translation that is no longer in the page table, whose entry at 0x%08x is %s now",
                    verb(access), address, entry, probe.describe(address));
            if (change == null) {
                findings.add(Kind.STALE_TRANSLATION, null, calls.trace(), message);
            } else {
                findings.add(Kind.STALE_TRANSLATION, null, calls.trace(), message, change);
            }
        }
    }

    @Override
    public void reset() {
        tables.clear();
        changes.clear();
        reported.clear();
        lastTable = 0;
    }

    private void noteTable(int entry) {
        int table = entry & -Paging.PAGE_SIZE;
        if (table != lastTable) {
            lastTable = table;
            tables.add(table);
        }
    }

    private static String verb(Access access) {
        return switch (access) {
            case FETCH -> "the processor executes";
            case LOAD -> "the processor reads";
            case STORE -> "the processor writes";
        };
    }
}
