package dev.turnstile.emulator.device.nvme;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** An entry of a submission queue (section 4.2), as it was when it was fetched. */
final class Command {
    /** Bytes of an entry. */
    static final int SIZE = 64;

    private static final int FUSED = 3 << 8;
    private static final int NO_PRPS = 3 << 14;

    private final SubmissionQueue queue;
    private final ByteBuffer words;
    private @Nullable DataPointer data;

    /**
     * @param bytes the entry, which is kept
     */
    Command(SubmissionQueue queue, byte[] bytes) {
        this.queue = queue;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The queue it came in. */
    SubmissionQueue queue() {
        return queue;
    }

    int opcode() {
        return word(0) & 0xff;
    }

    /** By which the driver knows it again. */
    int identifier() {
        return word(0) >>> 16;
    }

    int namespace() {
        return word(1);
    }

    /** Where the data begin. */
    long prp1() {
        return words.getLong(24);
    }

    /** Where they go on, or where it is written where they go on. */
    long prp2() {
        return words.getLong(32);
    }

    /** One of the words 0 to 15, of which those from 10 on belong to the opcode. */
    int word(int index) {
        return words.getInt(4 * index);
    }

    /** Two words: that of the index is the low one. */
    long doubleWord(int index) {
        return words.getLong(4 * index);
    }

    /** Where its data lie, if that has been read yet. */
    @Nullable
    DataPointer data() {
        return data;
    }

    void setData(DataPointer pointer) {
        data = pointer;
    }

    /** Whether it has ended already, before its time. */
    boolean aborted() {
        return queue.underWay(identifier()) != this;
    }

    /** Refuses what this controller does for no command: fused operations, and data pointers that are no PRPs. */
    void check() throws CommandFailure {
        if ((word(0) & (FUSED | NO_PRPS)) != 0) {
            throw new CommandFailure(Status.INVALID_FIELD);
        }
    }
}
