package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * A serial port: National Semiconductor's PC16550D, eight registers of a byte, as in its data sheet, section 8.
 *
 * <p>Transmission takes no time, so the transmitter is always empty. Baud rate and word format are kept and have no effect.
 */
public final class Uart16550 implements MappedDevice {
    /** Received characters (read), characters to transmit (write); low divisor byte if {@link #DIVISOR_LATCH}. */
    public static final int DATA = 0;
    /** Interrupt enables; high divisor byte if {@link #DIVISOR_LATCH}. */
    public static final int INTERRUPT_ENABLE = 1;
    /** Interrupt identification (read), {@link #FIFO_CONTROL} (write). */
    public static final int INTERRUPT_ID = 2;
    /** FIFO control (write). */
    public static final int FIFO_CONTROL = 2;
    /** Line control: word format, break, {@link #DIVISOR_LATCH}. */
    public static final int LINE_CONTROL = 3;
    /** Modem control: outputs in bits 0 to 3, {@link #LOOPBACK}. */
    public static final int MODEM_CONTROL = 4;
    /** Line status. */
    public static final int LINE_STATUS = 5;
    /** Modem status: changes in bits 0 to 3, inputs in bits 4 to 7. */
    public static final int MODEM_STATUS = 6;
    /** A byte without meaning. */
    public static final int SCRATCH = 7;

    /** In {@link #INTERRUPT_ENABLE}: received data, and its time-out. */
    public static final int ENABLE_RECEIVED = 1;
    /** In {@link #INTERRUPT_ENABLE}: transmitter empty. */
    public static final int ENABLE_TRANSMITTER = 2;
    /** In {@link #INTERRUPT_ENABLE}: overrun and break. */
    public static final int ENABLE_LINE_STATUS = 4;
    /** In {@link #INTERRUPT_ENABLE}: modem inputs. */
    public static final int ENABLE_MODEM_STATUS = 8;

    /** In {@link #INTERRUPT_ID}, the reason of the highest priority: an error or a break at the top of the FIFO, or an overrun. */
    public static final int ID_LINE_STATUS = 0x6;
    /** In {@link #INTERRUPT_ID}, the second: as many characters as the trigger level. */
    public static final int ID_RECEIVED = 0x4;
    /** In {@link #INTERRUPT_ID}, the third: fewer, and nothing has happened for four character times. */
    public static final int ID_TIMEOUT = 0xc;
    /** In {@link #INTERRUPT_ID}, the fourth: the transmitter has become empty; reading this acknowledges it. */
    public static final int ID_TRANSMITTER = 0x2;
    /** In {@link #INTERRUPT_ID}, the last: a modem input has changed. */
    public static final int ID_MODEM_STATUS = 0x0;
    /** In {@link #INTERRUPT_ID}: there is no interrupt. */
    public static final int ID_NONE = 0x1;
    /** In {@link #INTERRUPT_ID}: both bits are set while the FIFOs are enabled. */
    public static final int ID_FIFOS = 0xc0;

    /** In {@link #FIFO_CONTROL}: enable the FIFOs. */
    public static final int FIFO_ENABLE = 0x01;
    /** In {@link #FIFO_CONTROL}: empty the receive FIFO. */
    public static final int FIFO_CLEAR_RECEIVED = 0x02;

    /** In {@link #LINE_CONTROL}: the first two registers are the divisor. */
    public static final int DIVISOR_LATCH = 0x80;
    /** In {@link #MODEM_CONTROL}: connect the transmitter to the receiver, and modem outputs to inputs. */
    public static final int LOOPBACK = 0x10;

    /** In {@link #LINE_STATUS}: there is a character to read. */
    public static final int DATA_READY = 0x01;
    /** In {@link #LINE_STATUS}: a character came and there was no room. */
    public static final int OVERRUN = 0x02;
    /** In {@link #LINE_STATUS}: the line is held low: the end of input. */
    public static final int BREAK = 0x10;
    /** In {@link #LINE_STATUS}: room in the transmitter, and the transmitter idle; both always. */
    public static final int TRANSMITTER_EMPTY = 0x60;
    /** In {@link #LINE_STATUS}: a character in the FIFO has an error. */
    public static final int FIFO_ERROR = 0x80;

    /** Ticks for which transmitted characters may be kept back from the outside. */
    static final int FLUSH_TICKS = 100_000;

    private static final int REGISTERS = 8;
    private static final int[] TRIGGER_LEVELS = {1, 4, 8, 14};
    /** Modem inputs when something is connected that is switched on: clear to send, data set ready, carrier. */
    private static final int MODEM_PRESENT = 0xb0;

    private static final int RING = 0x40;
    private static final int RING_ENDED = 0x04;

    private final Clock clock;
    private final InterruptLine line;
    private final ByteSink sink;
    private final UartReceiver receiver;
    private final Deadline flush;

    private int enabled;
    private boolean transmitterInterrupt;
    private boolean fifos;
    private int lineControl;
    private int modemControl;
    private int modemInputs = MODEM_PRESENT;
    private int modemChanges;
    private int divisor = 1;
    private int scratch;
    private int statusReads;

    /**
     * @param source what the line brings in; null if nothing is connected to the receiver
     * @param sink where the line leads to
     */
    public Uart16550(Clock clock, InterruptLine line, @Nullable ByteSource source, ByteSink sink) {
        this.clock = clock;
        this.line = line;
        this.sink = sink;
        this.receiver = new UartReceiver(clock, source, this::drive);
        this.flush = clock.deadline(sink::flush);
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 1 || offset >= REGISTERS) {
            return REFUSED;
        }
        if (offset == LINE_STATUS) {
            return readLineStatus();
        }
        statusReads = 0;
        return switch (offset) {
            case DATA -> divisorLatch() ? divisor & 0xff : readData();
            case INTERRUPT_ENABLE -> divisorLatch() ? divisor >> 8 : enabled;
            case INTERRUPT_ID -> readInterruptId();
            case LINE_CONTROL -> lineControl;
            case MODEM_CONTROL -> modemControl;
            case MODEM_STATUS -> readModemStatus();
            default -> scratch;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 1 || offset >= REGISTERS) {
            return false;
        }
        statusReads = 0;
        switch (offset) {
            case DATA -> {
                if (divisorLatch()) {
                    divisor = divisor & 0xff00 | value;
                } else {
                    transmit(value);
                }
            }
            case INTERRUPT_ENABLE -> {
                if (divisorLatch()) {
                    divisor = divisor & 0xff | value << 8;
                } else {
                    enableInterrupts(value);
                }
            }
            case FIFO_CONTROL -> controlFifos(value);
            case LINE_CONTROL -> lineControl = value;
            case MODEM_CONTROL -> controlModem(value);
            case SCRATCH -> scratch = value;
            default -> {} // The status registers are read-only.
        }
        return true;
    }

    @Override
    public void reset() {
        enabled = 0;
        transmitterInterrupt = false;
        fifos = false;
        lineControl = 0;
        modemControl = 0;
        modemInputs = MODEM_PRESENT;
        modemChanges = 0;
        divisor = 1;
        scratch = 0;
        statusReads = 0;
        receiver.reset();
        if (flush.pending()) {
            flush.cancel();
            sink.flush();
        }
        drive();
    }

    private boolean divisorLatch() {
        return (lineControl & DIVISOR_LATCH) != 0;
    }

    private void transmit(int character) {
        if ((modemControl & LOOPBACK) != 0) {
            receiver.loopBack(character);
            drive();
        } else {
            sink.write(character);
            if (!flush.pending()) {
                flush.at(clock.now() + FLUSH_TICKS);
            }
        }
        if ((enabled & ENABLE_TRANSMITTER) != 0) {
            transmitterInterrupt = true;
            drive();
        }
    }

    private int readData() {
        int character = receiver.take();
        drive();
        return character;
    }

    private int readLineStatus() {
        if (++statusReads >= UartReceiver.SPINNING_READS) {
            statusReads = 0;
            receiver.awaited();
        }
        int status = receiver.status() | TRANSMITTER_EMPTY;
        receiver.acknowledgeErrors();
        drive();
        return status;
    }

    private void enableInterrupts(int value) {
        // Enabling reports an empty transmitter even if it has been acknowledged: drivers start to transmit by it.
        transmitterInterrupt |= (value & ~enabled & ENABLE_TRANSMITTER) != 0;
        enabled = value & 0xf;
        receiver.enableInterrupt((value & ENABLE_RECEIVED) != 0);
        drive();
    }

    private int readInterruptId() {
        int reason = interruptReason();
        if (reason == ID_TRANSMITTER) {
            transmitterInterrupt = false;
            drive();
        }
        return reason | (fifos ? ID_FIFOS : 0);
    }

    private void controlFifos(int value) {
        boolean enable = (value & FIFO_ENABLE) != 0;
        if (enable != fifos) {
            fifos = enable;
            receiver.enableFifo(enable);
        }
        if (enable) {
            if ((value & FIFO_CLEAR_RECEIVED) != 0) {
                receiver.clear();
            }
            receiver.setTrigger(TRIGGER_LEVELS[value >> 6 & 3]);
        }
        drive();
    }

    private void controlModem(int value) {
        modemControl = value & 0x1f;
        boolean loopback = (modemControl & LOOPBACK) != 0;
        receiver.connect(!loopback);
        changeModemInputs(loopback ? loopedModemInputs() : MODEM_PRESENT);
        drive();
    }

    /** Outputs DTR, RTS, OUT1, OUT2 (bits 0 to 3) come back as inputs DSR, CTS, RI, DCD (bits 5, 4, 6, 7). */
    private int loopedModemInputs() {
        return (modemControl & 1) << 5 | (modemControl & 2) << 3 | (modemControl & 0xc) << 4;
    }

    private void changeModemInputs(int inputs) {
        int changes = (inputs ^ modemInputs) >> 4;
        // A ring counts when it ends.
        if ((inputs & RING) != 0) {
            changes &= ~RING_ENDED;
        }
        modemChanges |= changes;
        modemInputs = inputs;
    }

    private int readModemStatus() {
        int status = modemInputs | modemChanges;
        modemChanges = 0;
        drive();
        return status;
    }

    private int interruptReason() {
        if ((enabled & ENABLE_LINE_STATUS) != 0 && receiver.hasError()) {
            return ID_LINE_STATUS;
        }
        if ((enabled & ENABLE_RECEIVED) != 0 && receiver.triggered()) {
            return ID_RECEIVED;
        }
        if ((enabled & ENABLE_RECEIVED) != 0 && receiver.timedOut()) {
            return ID_TIMEOUT;
        }
        if ((enabled & ENABLE_TRANSMITTER) != 0 && transmitterInterrupt) {
            return ID_TRANSMITTER;
        }
        if ((enabled & ENABLE_MODEM_STATUS) != 0 && modemChanges != 0) {
            return ID_MODEM_STATUS;
        }
        return ID_NONE;
    }

    private void drive() {
        line.set(interruptReason() != ID_NONE);
    }
}
