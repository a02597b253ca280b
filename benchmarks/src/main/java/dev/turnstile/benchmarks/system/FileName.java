package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** Names of RAM files, from the path to the file. */
public class FileName extends KernelBenchmark {
    /** Open and close; or create, close and unlink. */
    @Param({"open-close", "create-unlink"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean create = variant.startsWith("create");
        return KernelProgram.of(FileName.class).choice("CREATE", create).cycle(TrapCause.TRAP, create ? 3 : 2, 1);
    }
}
