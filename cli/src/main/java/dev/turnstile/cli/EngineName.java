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

    /** Makes such engines for comparisons of short programs, for which the JIT must not wait as long as it does in a machine. */
    Engine.Factory comparable() {
        return comparable(new JitOptions(), JitListener.NONE);
    }

    /** The same, with options and a listener. */
    Engine.Factory comparable(JitOptions options, JitListener listener) {
        if (configuration == null) {
            return Interpreter::new;
        }
        return JitEngine.with(options.configuration(this == jit ? JitConfiguration.KEEN : configuration), listener);
    }

    /** Makes such engines with options, which mean nothing to the interpreter, and a listener, which hears nothing of it. */
    Engine.Factory factory(JitOptions options, JitListener listener) {
        return configuration == null
                ? Interpreter::new
                : JitEngine.with(options.configuration(configuration), listener, System::nanoTime);
    }
}
