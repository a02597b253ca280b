package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.host.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * The receiving half of a UART: decides when characters enter the FIFO from outside, always at an exact tick, and only when
 * the guest asks for them: while the receive interrupt is enabled, or when a driver spins on the line status.
 *
 * <p>A live source is looked at regularly then, as long as there is room, so that it never overruns. A source that is read
 * on demand makes the whole machine wait, so it is read only when the FIFO is empty, and for no more characters than the
 * trigger level, and none behind a line feed: it does not wait for input that nobody has asked for yet.
 */
final class UartReceiver {
    /** Ticks that a character takes to arrive. */
    static final int CHARACTER_TICKS = 1000;
    /** Ticks between two looks at a live source. */
    static final int POLL_TICKS = 1_000_000;
    /** A FIFO below its trigger level is reported after so many character times in which nothing has happened to it. */
    static final int TIMEOUT_CHARACTERS = 4;
    /** A driver that reads the line status so many times in a row spins: no transmission needs that here. */
    static final int SPINNING_READS = 16;

    private final Clock clock;
    private final @Nullable ByteSource source;
    private final Runnable changed;
    private final Deadline arrival;
    private final Deadline timeout;
    private final ReceiveFifo fifo = new ReceiveFifo();

    private boolean connected = true;
    private boolean interruptEnabled;
    private boolean fifoEnabled;
    private int trigger = 1;
    private boolean ended;
    private boolean moreWaiting;
    private boolean timedOut;
    private long lastActivity;

    /**
     * @param source where characters come from; null if none ever come
     * @param changed told when characters have come in or have timed out
     */
    UartReceiver(Clock clock, @Nullable ByteSource source, Runnable changed) {
        this.clock = clock;
        this.source = source;
        this.changed = changed;
        this.arrival = clock.deadline(this::arrive);
        this.timeout = clock.deadline(this::timeOut);
    }

    void reset() {
        connected = true;
        interruptEnabled = false;
        ended = false;
        moreWaiting = false;
        enableFifo(false);
    }

    /** Switches between FIFO and holding register, which empties both. */
    void enableFifo(boolean enabled) {
        fifoEnabled = enabled;
        trigger = 1;
        fifo.enable(enabled);
        clear();
    }

    /** Number of characters at which the FIFO interrupts. */
    void setTrigger(int characters) {
        trigger = characters;
        schedule();
    }

    void clear() {
        fifo.clear();
        timedOut = false;
        schedule();
    }

    void enableInterrupt(boolean enabled) {
        interruptEnabled = enabled;
        schedule();
    }

    /** Connects the receiver to the outside, or, in loopback mode, does not. */
    void connect(boolean connected) {
        this.connected = connected;
        schedule();
    }

    /** A character from the UART's own transmitter. */
    void loopBack(int character) {
        fifo.add(character, 0);
        active();
    }

    /** The next character, 0 if there is none. */
    int take() {
        int character = fifo.remove();
        timedOut = false;
        active();
        return character;
    }

    /** The receiver's part of the line status register. */
    int status() {
        return (fifo.count() > 0 ? Uart16550.DATA_READY : 0)
                | fifo.errors()
                | (fifo.holdsError() ? Uart16550.FIFO_ERROR : 0);
    }

    /** The line status has been read. */
    void acknowledgeErrors() {
        fifo.acknowledgeErrors();
    }

    /** The driver does nothing but wait for a character: this is the time to fetch one. */
    void awaited() {
        if (source != null && !ended && connected && fifo.count() == 0) {
            fetch(source);
            active();
        }
    }

    boolean hasError() {
        return fifo.errors() != 0;
    }

    boolean triggered() {
        return fifo.count() >= trigger;
    }

    boolean timedOut() {
        return timedOut;
    }

    private void active() {
        lastActivity = clock.now();
        schedule();
    }

    private void arrive() {
        if (source != null) {
            fetch(source);
        }
        active();
        changed.run();
    }

    private void timeOut() {
        timedOut = true;
        changed.run();
    }

    private void fetch(ByteSource from) {
        int wanted = from.live() ? fifo.room() : trigger;
        while (wanted > 0) {
            int character = from.read();
            if (character == ByteSource.NOTHING) {
                break;
            }
            if (character == ByteSource.END) {
                ended = true;
                fifo.add(0, Uart16550.BREAK);
                break;
            }
            fifo.add(character, 0);
            wanted--;
            if (character == '\n' && !from.live()) {
                break;
            }
        }
        moreWaiting = wanted == 0;
    }

    /** Sets the two deadlines to what the present state asks for. */
    private void schedule() {
        if (source == null || ended || !connected || !interruptEnabled || !wants(source)) {
            arrival.cancel();
        } else if (!arrival.pending()) {
            int delay = source.live() && !moreWaiting ? POLL_TICKS : CHARACTER_TICKS;
            arrival.at(clock.now() + 1 + delay);
        }
        if (fifoEnabled && interruptEnabled && !timedOut && fifo.count() > 0 && !triggered()) {
            timeout.at(lastActivity + TIMEOUT_CHARACTERS * CHARACTER_TICKS);
        } else {
            timeout.cancel();
        }
    }

    private boolean wants(ByteSource from) {
        return from.live() ? fifo.room() > 0 : fifo.count() == 0;
    }
}
