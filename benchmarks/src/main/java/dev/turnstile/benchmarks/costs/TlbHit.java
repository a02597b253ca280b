package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** A load or store that hits in the TLB. */
public class TlbHit extends GuestBenchmark {
    private static final List<String> ACCESSES = List.of("load-word", "load-byte", "store-word", "store-byte");

    /** The kind of access. */
    @Param({"load-word", "load-byte", "store-word", "store-byte"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(TlbHit.class)
                .kernel("TlbHit.s")
                .constant("ACCESS", ACCESSES.indexOf(variant))
                .constant("ACCESS_LOAD_WORD", ACCESSES.indexOf("load-word"))
                .constant("ACCESS_LOAD_BYTE", ACCESSES.indexOf("load-byte"))
                .constant("ACCESS_STORE_WORD", ACCESSES.indexOf("store-word"))
                .operations(16_000);
    }
}
