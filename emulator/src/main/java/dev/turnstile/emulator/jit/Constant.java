package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.cpu.Hart;

/** The static final fields of a translated class, filled from the {@link Machinery} that is its class data. */
enum Constant {
    SLOW("slow", "L" + Code.name(SlowPaths.class) + ";"),
    HART("hart", "L" + Code.name(Hart.class) + ";"),
    REGISTERS("registers", "[I"),
    CONTROL("control", "[I"),
    DATA("data", "[I"),
    FETCHES("fetches", "[I"),
    MEMORY("memory", "[B");

    private final String accessor;
    private final String descriptor;

    Constant(String accessor, String descriptor) {
        this.accessor = accessor;
        this.descriptor = descriptor;
    }

    /** The component of {@link Machinery} that it holds. */
    String accessor() {
        return accessor;
    }

    /** Its type, as class files have it. */
    String descriptor() {
        return descriptor;
    }
}
