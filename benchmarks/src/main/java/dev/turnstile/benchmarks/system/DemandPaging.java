package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** The first store to a page of a mapping, which makes the page, and its part in making and dropping the mapping. */
public class DemandPaging extends KernelBenchmark {
    private static final int PAGES = 256;

    /** What is in the page: zeros, or a copy of a file's page. */
    @Param({"zero", "copy"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(DemandPaging.class)
                .choice("COPY", variant.equals("copy"))
                .constant("PAGES", PAGES)
                .cycle(TrapCause.STORE_PAGE_FAULT, PAGES, PAGES);
    }
}
