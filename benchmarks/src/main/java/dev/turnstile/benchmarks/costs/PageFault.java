package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** The round trip of a page fault: a store to a page that the kernel maps, taking another away. */
public class PageFault extends GuestBenchmark {
    /** Which flush makes the change known. */
    @Param({"flush-all", "flush-page"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(PageFault.class)
                .kernel("PageFault.s")
                .user("PageFaultUser.s")
                .constant("FLUSH_PAGE", variant.equals("flush-page") ? 1 : 0)
                .operations(1000);
    }
}
