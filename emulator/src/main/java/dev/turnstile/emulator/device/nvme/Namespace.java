package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The disk behind the controller, its only namespace: the commands of the NVM command set (section 6). */
final class Namespace {
    /** Its number. */
    static final int IDENTIFIER = 1;
    /** What stands for all namespaces where a command allows it. */
    static final int ALL = -1;

    static final int FLUSH = 0x00;
    static final int WRITE = 0x01;
    static final int READ = 0x02;
    static final int WRITE_ZEROES = 0x08;
    static final int DATASET_MANAGEMENT = 0x09;

    /** Most bytes that a command moves; the controller says so in its identification. */
    static final int MOST_BYTES = 1 << 20;

    private static final int PIECE = 64 << 10;
    private static final int RANGE_BYTES = 16;

    private final BlockStore store;
    private final ControllerMemory memory;
    private final byte[] piece = new byte[PIECE];

    private long reads;
    private long writes;
    private long sectorsRead;
    private long sectorsWritten;

    Namespace(BlockStore store, ControllerMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    long sectors() {
        return store.sectors();
    }

    boolean readOnly() {
        return store.readOnly();
    }

    /** Read commands since power-on. */
    long reads() {
        return reads;
    }

    /** Write commands since power-on. */
    long writes() {
        return writes;
    }

    long sectorsRead() {
        return sectorsRead;
    }

    long sectorsWritten() {
        return sectorsWritten;
    }

    /** Forgets what has been counted. */
    void restart() {
        reads = 0;
        writes = 0;
        sectorsRead = 0;
        sectorsWritten = 0;
    }

    /** Bytes that a command moves, for its timing. */
    static long bytes(Command command) {
        return switch (command.opcode()) {
            case READ, WRITE -> (long) blocks(command) * BlockStore.SECTOR;
            default -> 0;
        };
    }

    /** Reads where the data of a command lie as soon as it has been fetched: from then on they are the controller's. */
    void prepare(Command command) {
        try {
            check(command);
            if (command.opcode() == READ || command.opcode() == WRITE) {
                command.setData(data(command));
            }
        } catch (CommandFailure later) {
            // It is what the command will end with, when its time has come.
        }
    }

    /** Performs a command. */
    void perform(Command command) throws CommandFailure {
        check(command);
        switch (command.opcode()) {
            case FLUSH -> flush();
            case READ -> read(command);
            case WRITE -> write(command);
            case WRITE_ZEROES -> writeZeroes(command);
            case DATASET_MANAGEMENT -> manage(command);
            default -> throw new CommandFailure(Status.INVALID_OPCODE);
        }
    }

    private static void check(Command command) throws CommandFailure {
        command.check();
        boolean everywhere = command.opcode() == FLUSH && command.namespace() == ALL;
        if (command.namespace() != IDENTIFIER && !everywhere) {
            throw new CommandFailure(Status.INVALID_NAMESPACE);
        }
    }

    /** Makes everything written so far survive a crash of the host. */
    void flush() throws CommandFailure {
        try {
            store.flush();
        } catch (IOException e) {
            throw new CommandFailure(Status.WRITE_FAULT);
        }
    }

    void close() throws IOException {
        try {
            store.flush();
        } finally {
            store.close();
        }
    }

    private void read(Command command) throws CommandFailure {
        DataPointer data = data(command);
        long sector = command.doubleWord(10);
        for (int done = 0; done < data.length(); done += PIECE) {
            int count = Math.min(data.length() - done, PIECE);
            try {
                store.read(sector + done / BlockStore.SECTOR, piece, 0, count);
            } catch (IOException e) {
                throw new CommandFailure(Status.UNRECOVERED_READ_ERROR);
            }
            data.write(done, piece, 0, count);
        }
        reads++;
        sectorsRead += blocks(command);
    }

    private void write(Command command) throws CommandFailure {
        requireWritable();
        DataPointer data = data(command);
        long sector = command.doubleWord(10);
        for (int done = 0; done < data.length(); done += PIECE) {
            int count = Math.min(data.length() - done, PIECE);
            data.read(done, piece, 0, count);
            store(sector + done / BlockStore.SECTOR, count);
        }
        writes++;
        sectorsWritten += blocks(command);
    }

    private void writeZeroes(Command command) throws CommandFailure {
        requireWritable();
        requireOnDisk(command.doubleWord(10), blocks(command));
        long length = (long) blocks(command) * BlockStore.SECTOR;
        Arrays.fill(piece, (byte) 0);
        for (long done = 0; done < length; done += PIECE) {
            store(command.doubleWord(10) + done / BlockStore.SECTOR, (int) Math.min(length - done, PIECE));
        }
    }

    /** Hints which blocks are no longer needed: they are checked, and keep their contents, as the specification allows. */
    private void manage(Command command) throws CommandFailure {
        int length = ((command.word(10) & 0xff) + 1) * RANGE_BYTES;
        byte[] ranges = new byte[length];
        DataPointer.of(command, length, DmaPort.Use.READ, memory).read(0, ranges, 0, length);
        ByteBuffer words = ByteBuffer.wrap(ranges).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < length; at += RANGE_BYTES) {
            requireOnDisk(words.getLong(at + 8), words.getInt(at + 4) & 0xffff_ffffL);
        }
    }

    private void store(long sector, int count) throws CommandFailure {
        try {
            store.write(sector, piece, 0, count);
        } catch (IOException e) {
            throw new CommandFailure(Status.WRITE_FAULT);
        }
    }

    private DataPointer data(Command command) throws CommandFailure {
        DataPointer known = command.data();
        if (known != null) {
            return known;
        }
        requireOnDisk(command.doubleWord(10), blocks(command));
        if ((long) blocks(command) * BlockStore.SECTOR > MOST_BYTES) {
            throw new CommandFailure(Status.INVALID_FIELD);
        }
        DmaPort.Use use = command.opcode() == READ ? DmaPort.Use.WRITE : DmaPort.Use.READ;
        return DataPointer.of(command, blocks(command) * BlockStore.SECTOR, use, memory);
    }

    private static int blocks(Command command) {
        return (command.word(12) & 0xffff) + 1;
    }

    private void requireWritable() throws CommandFailure {
        if (store.readOnly()) {
            throw new CommandFailure(Status.WRITE_PROTECTED);
        }
    }

    private void requireOnDisk(long sector, long count) throws CommandFailure {
        if (sector < 0 || sector > store.sectors() - count) {
            throw new CommandFailure(Status.LBA_OUT_OF_RANGE);
        }
    }
}
