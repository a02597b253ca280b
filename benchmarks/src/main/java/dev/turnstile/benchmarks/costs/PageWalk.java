package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** The walk of the page table after a miss, by the depth of the table. */
public class PageWalk extends GuestBenchmark {
    /** The size of the pages: two levels for 4 KiB, one for 4 MiB. */
    @Param({"4-kib", "4-mib"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(PageWalk.class)
                .kernel("PageWalk.s")
                .tlbEntries(64)
                .constant("SUPERPAGES", variant.equals("4-mib") ? 1 : 0)
                .operations(1024);
    }
}
