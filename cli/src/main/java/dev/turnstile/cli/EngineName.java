package dev.turnstile.cli;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import org.jspecify.annotations.Nullable;

/** The engines, by the names that they have in options. */
enum EngineName {
    /** The reference. */
    interpreter(null),
    /** The fast one, as machines have it. */
    jit(JitConfiguration.DEFAULT),
    /** The fast one, with nothing left to the interpreter that can be translated. */
    eager(JitConfiguration.EAGER);

    private final @Nullable JitConfiguration configuration;

    EngineName(@Nullable JitConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Makes such engines. */
    Engine.Factory factory() {
        return factory(new JitOptions(), JitListener.NONE);
    }

    /** Makes such engines with options, which mean nothing to the interpreter, and a listener, which hears nothing of it. */
    Engine.Factory factory(JitOptions options, JitListener listener) {
        return configuration == null
                ? Interpreter::new
                : JitEngine.with(options.configuration(configuration), listener);
    }
}
