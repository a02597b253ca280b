package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** A flush of the TLB, and the refills that it owes. */
public class Flush extends GuestBenchmark {
    private static final List<String> GRAINS = List.of("all", "asid", "page");

    /** What is dropped: everything, an address space, a page; and how many pages are touched afterwards. */
    @Param({
        "all-0",
        "all-1",
        "all-16",
        "all-256",
        "asid-0",
        "asid-1",
        "asid-16",
        "asid-256",
        "page-0",
        "page-1",
        "page-16",
        "page-256"
    })
    public String variant = "";

    @Override
    protected GuestProgram program() {
        String[] parts = variant.split("-", 2);
        return GuestProgram.beside(Flush.class)
                .kernel("Flush.s")
                .constant("GRAIN", GRAINS.indexOf(parts[0]))
                .constant("GRAIN_ALL", GRAINS.indexOf("all"))
                .constant("GRAIN_ASID", GRAINS.indexOf("asid"))
                .constant("PAGES", Integer.parseInt(parts[1]))
                .operations(200);
    }
}
