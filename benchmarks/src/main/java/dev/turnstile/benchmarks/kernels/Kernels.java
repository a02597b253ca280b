package dev.turnstile.benchmarks.kernels;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The list of the compute kernels, by the names of their C files. */
public final class Kernels {
    private static final Map<String, Supplier<Kernel>> JAVA = Map.ofEntries(
            Map.entry("sieve", Sieve::new),
            Map.entry("crc32", Crc32::new),
            Map.entry("sha256", Sha256::new),
            Map.entry("matmul", Matmul::new),
            Map.entry("quicksort", Quicksort::new),
            Map.entry("chase", Chase::new),
            Map.entry("copy", Copy::new),
            Map.entry("fib", Fib::new),
            Map.entry("bytecode", Bytecode::new),
            Map.entry("mixed", Mixed::new),
            Map.entry("dhrystone_like", DhrystoneLike::new),
            Map.entry("coremark_like", CoremarkLike::new));

    private Kernels() {}

    /** The names, in alphabetical order. */
    public static List<String> names() {
        return JAVA.keySet().stream().sorted().toList();
    }

    /**
     * The plain Java version, prepared.
     *
     * @throws IllegalArgumentException if there is no kernel of that name
     */
    public static Kernel java(String name) {
        Supplier<Kernel> make = JAVA.get(name);
        if (make == null) {
            throw new IllegalArgumentException("no such kernel: " + name);
        }
        return make.get();
    }
}
