package dev.turnstile.emulator.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as the machine's console: keys go to the guest one by one, except for {@link EscapeKeys}.
 *
 * <p>It is taken over when the guest reads for the first time. Until then, it works as for any program: what is typed is left
 * to the shell, and Ctrl-C ends the process. From then on it is raw until {@link #close}, Enter is a carriage return, as on
 * every serial line, and Ctrl-C is the guest's.
 */
public final class TerminalConsole implements ByteSource, AutoCloseable {
    /** Keys that can be typed ahead; then the host's own buffer fills up. No key is lost. */
    private static final int TYPED_AHEAD = 1 << 16;

    private final InputStream in;
    private final EscapeKeys escapes;
    private final String stty;
    private final BlockingQueue<Integer> keys = new ArrayBlockingQueue<>(TYPED_AHEAD);
    private boolean started;
    private @Nullable TerminalMode mode;

    /** The terminal at the process's standard input. */
    public TerminalConsole(EscapeKeys escapes) {
        this(StandardStreams.input(), escapes, "stty");
    }

    TerminalConsole(InputStream in, EscapeKeys escapes, String stty) {
        this.in = in;
        this.escapes = escapes;
        this.stty = stty;
    }

    @Override
    public int read() {
        if (!started) {
            start();
        }
        Integer key = keys.peek();
        if (key == null) {
            return NOTHING;
        }
        if (key != END) {
            keys.remove();
        }
        return key;
    }

    @Override
    public boolean live() {
        return true;
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        if (mode != null) {
            mode.close();
        }
    }

    private void start() {
        started = true;
        try {
            mode = new TerminalMode(stty);
        } catch (IOException e) {
            // Without raw mode there are whole lines, and Ctrl-C still ends the process: worse, but usable.
        }
        Thread reader = new Thread(this::readKeys, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    private void readKeys() {
        byte[] buffer = new byte[1024];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    escapes.accept(buffer[i] & 0xff, this::put);
                }
            }
        } catch (IOException e) {
            // The terminal has been closed, which is its end.
        }
        put(END);
    }

    private void put(int key) {
        try {
            keys.put(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
