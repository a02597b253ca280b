package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import java.util.Arrays;

/**
 * The interrupt controller: sources 1 to 63, each with a priority, to any number of harts, each with enables, a threshold
 * and a register to claim and complete. Its model is RISC-V's PLIC, with level-triggered sources only.
 *
 * <p>Sets of sources are words of 64 bits, source s being bit s, so that finding the winner is a few operations on
 * words: it happens at every interrupt.
 */
public final class InterruptController implements MappedDevice {
    /** One more than the highest source. Source 0 does not exist: it means <em>none</em>. */
    public static final int SOURCES = 64;
    /** The highest priority; 0 means never. */
    public static final int MAX_PRIORITY = 7;

    /** Priority of source s at {@code PRIORITY + 4 * s}. */
    public static final int PRIORITY = 0x000;
    /** Pending sources, two words, read-only. */
    public static final int PENDING = 0x100;
    /** Registers of hart h start at {@code HARTS + HART_STRIDE * h}. */
    public static final int HARTS = 0x400;
    /** Distance between two harts' registers. */
    public static final int HART_STRIDE = 0x20;
    /** In a hart's registers: enabled sources, two words. */
    public static final int ENABLE = 0x0;
    /** In a hart's registers: only priorities above it interrupt. */
    public static final int THRESHOLD = 0x8;
    /** In a hart's registers: reading claims, writing completes. */
    public static final int CLAIM = 0xc;

    private static final long EXISTING = ~1L;
    private static final long LOW_WORD = 0xffff_ffffL;

    private final InterruptLine[] harts;
    private final long[] enabled;
    private final int[] threshold;
    /** The sources of each priority: every source is in exactly one of these sets. */
    private final long[] ofPriority = new long[MAX_PRIORITY + 1];

    private long asserted;
    private long inService;

    /** A controller in its state after reset, which drives the given line of each hart. */
    public InterruptController(InterruptLine... harts) {
        this.harts = harts.clone();
        this.enabled = new long[harts.length];
        this.threshold = new int[harts.length];
        reset();
    }

    /** The line from a device to the given source, 1 to 63. */
    public InterruptLine line(int source) {
        if (source <= 0 || source >= SOURCES) {
            throw new IllegalArgumentException("no interrupt source " + source);
        }
        long bit = 1L << source;
        return level -> {
            long now = level ? asserted | bit : asserted & ~bit;
            if (now != asserted) {
                asserted = now;
                drive();
            }
        };
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 4) {
            return REFUSED;
        }
        if (offset < PENDING) {
            int source = offset >> 2;
            return source == 0 ? REFUSED : priority(source);
        }
        if (offset < HARTS) {
            return offset == PENDING || offset == PENDING + 4 ? half(pending(), offset - PENDING) : REFUSED;
        }
        int hart = (offset - HARTS) / HART_STRIDE;
        if (hart >= harts.length) {
            return REFUSED;
        }
        return switch (offset % HART_STRIDE) {
            case ENABLE, ENABLE + 4 -> half(enabled[hart], offset % HART_STRIDE);
            case THRESHOLD -> threshold[hart];
            case CLAIM -> claim(hart);
            default -> REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        boolean register = width == 4 && (offset < HARTS ? storeShared(offset, value) : storeOfHart(offset, value));
        if (register) {
            drive();
        }
        return register;
    }

    private boolean storeShared(int offset, int value) {
        int source = offset >> 2;
        if (source <= 0 || source >= SOURCES) {
            return offset == PENDING || offset == PENDING + 4;
        }
        ofPriority[priority(source)] &= ~(1L << source);
        ofPriority[value & MAX_PRIORITY] |= 1L << source;
        return true;
    }

    private boolean storeOfHart(int offset, int value) {
        int hart = (offset - HARTS) / HART_STRIDE;
        if (hart >= harts.length) {
            return false;
        }
        switch (offset % HART_STRIDE) {
            case ENABLE -> enabled[hart] = enabled[hart] & ~LOW_WORD | value & LOW_WORD & EXISTING;
            case ENABLE + 4 -> enabled[hart] = enabled[hart] & LOW_WORD | (long) value << 32;
            case THRESHOLD -> threshold[hart] = value & MAX_PRIORITY;
            case CLAIM -> complete(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Devices keep their lines as they are; everything that was programmed is forgotten. */
    @Override
    public void reset() {
        Arrays.fill(enabled, 0);
        Arrays.fill(threshold, 0);
        Arrays.fill(ofPriority, 0);
        ofPriority[1] = EXISTING;
        inService = 0;
        drive();
    }

    private long pending() {
        return asserted & ~inService;
    }

    private int priority(int source) {
        int priority = 0;
        while ((ofPriority[priority] >>> source & 1) == 0) {
            priority++;
        }
        return priority;
    }

    private int claim(int hart) {
        int source = winner(hart);
        if (source != 0) {
            inService |= 1L << source;
            drive();
        }
        return source;
    }

    private void complete(int source) {
        if (source > 0 && source < SOURCES) {
            inService &= ~(1L << source);
        }
    }

    /** The source that a claim by this hart would give, 0 for none. */
    private int winner(int hart) {
        long candidates = pending() & enabled[hart];
        for (int priority = MAX_PRIORITY; candidates != 0 && priority > threshold[hart]; priority--) {
            long best = candidates & ofPriority[priority];
            if (best != 0) {
                return Long.numberOfTrailingZeros(best);
            }
        }
        return 0;
    }

    private void drive() {
        for (int hart = 0; hart < harts.length; hart++) {
            harts[hart].set(winner(hart) != 0);
        }
    }

    private static long half(long sources, int offset) {
        return offset % 8 == 0 ? sources & LOW_WORD : sources >>> 32;
    }
}
