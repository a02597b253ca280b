package dev.turnstile.cli;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;

/** The engines under which guest programs are tested: they must not be able to tell them apart. */
enum Engines {
    INTERPRETER(Interpreter::new),
    JIT((hart, mmu, bus) -> new JitEngine(hart, mmu, bus, JitConfiguration.DEFAULT)),
    EAGER_JIT((hart, mmu, bus) -> new JitEngine(hart, mmu, bus, JitConfiguration.EAGER));

    private final Engine.Factory factory;

    Engines(Engine.Factory factory) {
        this.factory = factory;
    }

    Engine.Factory factory() {
        return factory;
    }
}
