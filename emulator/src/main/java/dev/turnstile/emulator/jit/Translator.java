package dev.turnstile.emulator.jit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Compiles translations and loads their code, here and now or on a thread of its own. */
final class Translator {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private final Machinery machinery;
    private final JitListener listener;
    private final boolean counting;
    private final @Nullable ExecutorService thread;
    private final Queue<Translation> finished = new ConcurrentLinkedQueue<>();

    Translator(Machinery machinery, JitConfiguration configuration, JitListener listener) {
        this.machinery = machinery;
        this.listener = listener;
        this.counting = configuration.counting();
        this.thread = configuration.background() ? oneThread() : null;
    }

    /** A thread that ends when it has had nothing to do for a while, so that nobody has to stop it. */
    private static ExecutorService oneThread() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "translator");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Begins to translate; the result comes out of {@link #poll}, at once if there is no other thread. */
    void submit(Translation translation) {
        if (thread == null) {
            translate(translation);
        } else {
            thread.execute(() -> translate(translation));
        }
    }

    /** A translation that is complete, or null. */
    @Nullable
    Translation poll() {
        return finished.poll();
    }

    private void translate(Translation translation) {
        if (translation.valid()) {
            Region region = translation.plan();
            CompiledClass compiled = RegionCompiler.compile(region, counting);
            while (compiled.size() > RegionCompiler.MOST_BYTECODE) {
                region = region.shortened(region.size() * 3 / 4);
                compiled = RegionCompiler.compile(region, counting);
            }
            listener.compiled(region, compiled);
            translation.complete(region, compiled, define(compiled.bytecode()));
        }
        finished.add(translation);
    }

    private CompiledRegion define(byte[] bytecode) {
        try {
            Class<?> type = LOOKUP.defineHiddenClassWithClassData(bytecode, machinery, true)
                    .lookupClass();
            return (CompiledRegion) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a translation can't be loaded", e);
        }
    }
}
