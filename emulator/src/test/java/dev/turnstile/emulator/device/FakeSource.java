package dev.turnstile.emulator.device;

import dev.turnstile.emulator.host.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Input that a test types. */
public final class FakeSource implements ByteSource {
    private final Deque<Integer> bytes = new ArrayDeque<>();
    private final boolean live;
    private boolean ended;
    private int reads;

    private FakeSource(boolean live) {
        this.live = live;
    }

    /** A source like a terminal: what has not been typed yet is not there. */
    public static FakeSource terminal() {
        return new FakeSource(true);
    }

    /** A source like a file, with all its bytes. */
    public static FakeSource of(String text) {
        FakeSource source = new FakeSource(false);
        source.type(text);
        source.end();
        return source;
    }

    public void type(String text) {
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            bytes.add(b & 0xff);
        }
    }

    public void end() {
        ended = true;
    }

    /** How often a byte has been asked for. */
    public int reads() {
        return reads;
    }

    @Override
    public int read() {
        reads++;
        Integer next = bytes.poll();
        return next != null ? next : ended ? END : NOTHING;
    }

    @Override
    public boolean live() {
        return live;
    }
}
