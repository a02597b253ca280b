package dev.turnstile.cli;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;

/** The engines, by the names that they have in options. */
enum EngineName {
    /** The reference. */
    interpreter(Interpreter::new),
    /** The fast one, as machines have it. */
    jit(JitEngine.with(JitConfiguration.DEFAULT)),
    /** The fast one, with nothing left to the interpreter that can be translated. */
    eager(JitEngine.with(JitConfiguration.EAGER));

    private final Engine.Factory factory;

    EngineName(Engine.Factory factory) {
        this.factory = factory;
    }

    /** Makes such engines. */
    Engine.Factory factory() {
        return factory;
    }
}
