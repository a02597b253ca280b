package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import java.io.IOException;

/** A screen that shows pixels from RAM: it reads them once a frame, by DMA. */
public final class Framebuffer implements MappedDevice, AutoCloseable {
    /** Pixels in a row; read-only. */
    public static final int WIDTH = 0x00;
    /** Rows; read-only. */
    public static final int HEIGHT = 0x04;
    /** Bytes from a row to the next; read-only. */
    public static final int STRIDE = 0x08;
    /** {@link #XRGB8888}; read-only. */
    public static final int FORMAT = 0x0c;
    /** Physical address of the first pixel. */
    public static final int ADDRESS = 0x10;
    /** {@link #ON}, {@link #INTERRUPT_ON_FRAME}. */
    public static final int CONTROL = 0x14;
    /** {@link #FINISHED}, {@link #ERROR}; writing ones clears. */
    public static final int STATUS = 0x18;
    /** Frames that have been shown; read-only. */
    public static final int FRAME = 0x1c;

    /** In {@link #FORMAT}: a word a pixel, blue in the low byte, then green, red, and a byte without meaning. */
    public static final int XRGB8888 = 0;
    /** In {@link #CONTROL}: show frames. */
    public static final int ON = 1;
    /** In {@link #CONTROL}: assert the line while the status is not 0. */
    public static final int INTERRUPT_ON_FRAME = 2;
    /** In {@link #STATUS}: a frame has been shown. */
    public static final int FINISHED = 1;
    /** In {@link #STATUS}: a frame could not be shown, because its pixels are out of reach. */
    public static final int ERROR = 2;

    private static final int PIXEL = 4;
    private static final long WORD = 0xffff_ffffL;

    private final Clock clock;
    private final InterruptLine line;
    private final DmaPort memory;
    private final int width;
    private final int height;
    private final long period;
    private final Screen screen;
    private final Deadline next;
    private final byte[] pixels;

    private int address;
    private int control;
    private int status;
    private int frames;

    /** What shows the frames. */
    public interface Screen {
        /**
         * Shows a frame.
         *
         * @param number from 1
         * @param pixels the framebuffer's own, as they are in memory; they change with the next frame
         */
        void show(int number, byte[] pixels);

        /** Shows no more. */
        void close() throws IOException;
    }

    /**
     * @param period ticks from a frame to the next
     */
    public Framebuffer(DeviceContext context, int width, int height, long period, Screen screen) {
        this.clock = context.clock();
        this.line = context.line();
        this.memory = context.memory();
        this.width = width;
        this.height = height;
        this.period = period;
        this.screen = screen;
        this.next = clock.deadline(this::scanOut);
        this.pixels = new byte[PIXEL * width * height];
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int accessWidth) {
        if (accessWidth != 4) {
            return REFUSED;
        }
        return switch (offset) {
            case WIDTH -> width;
            case HEIGHT -> height;
            case STRIDE -> (long) PIXEL * width;
            case FORMAT -> XRGB8888;
            case ADDRESS -> address & WORD;
            case CONTROL -> control;
            case STATUS -> status;
            case FRAME -> frames & WORD;
            default -> REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int accessWidth, int value) {
        if (accessWidth != 4 || offset > FRAME) {
            return false;
        }
        switch (offset) {
            case ADDRESS -> address(value);
            case CONTROL -> control(value & (ON | INTERRUPT_ON_FRAME));
            case STATUS -> status &= ~value;
            default -> {} // The others can only be read.
        }
        drive();
        return true;
    }

    @Override
    public void reset() {
        next.cancel();
        memory.returned(this);
        address = 0;
        control = 0;
        status = 0;
        frames = 0;
        drive();
    }

    @Override
    public void close() throws IOException {
        screen.close();
    }

    private void address(int value) {
        address = value;
        if ((control & ON) != 0) {
            borrow();
        }
    }

    private void control(int value) {
        control = value;
        if ((value & ON) == 0) {
            next.cancel();
            memory.returned(this);
        } else if (!next.pending()) {
            next.at(clock.now() + 1 + period);
            borrow();
        }
    }

    /** From now on the pixels are those at the present address, and no others. */
    private void borrow() {
        memory.returned(this);
        memory.lent(this, address, pixels.length, DmaPort.Use.SHARED);
    }

    private void scanOut() {
        next.at(clock.now() + period);
        if (memory.read(address, pixels, 0, pixels.length)) {
            frames++;
            status |= FINISHED;
            screen.show(frames, pixels);
        } else {
            status |= ERROR;
        }
        drive();
    }

    private void drive() {
        line.set((control & INTERRUPT_ON_FRAME) != 0 && status != 0);
    }
}
