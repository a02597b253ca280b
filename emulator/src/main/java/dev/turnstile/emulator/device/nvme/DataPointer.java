package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.DmaPort;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where a command's data lie, said by physical region pages (section 4.3): the first piece may begin anywhere in its page, all others
 * are whole pages. Two are in the command; more of them are in a list, and a list that is full ends with the address of the next.
 */
final class DataPointer {
    static final int PAGE = 4096;

    private static final int ENTRY = 8;

    private final ControllerMemory memory;
    private final long[] pages;
    private final int length;

    private DataPointer(ControllerMemory memory, long[] pages, int length) {
        this.memory = memory;
        this.pages = pages;
        this.length = length;
    }

    /**
     * Reads the whole of a command's PRPs, for data of this length, at least 1. What they lead to is the command's until it ends.
     *
     * @param use what the controller does with the data
     */
    static DataPointer of(Command command, int length, DmaPort.Use use, ControllerMemory memory) throws CommandFailure {
        long first = command.prp1();
        if (first % 4 != 0) {
            throw new CommandFailure(Status.PRP_OFFSET_INVALID);
        }
        int offset = (int) (first & PAGE - 1);
        long[] pages = new long[(offset + length + PAGE - 1) / PAGE];
        pages[0] = first;
        if (pages.length == 2) {
            pages[1] = wholePage(command.prp2());
        } else if (pages.length > 2) {
            readList(command, pages, memory);
        }
        DataPointer data = new DataPointer(memory, pages, length);
        for (int done = 0; done < length; done += data.piece(done, length - done)) {
            memory.lent(command, data.address(done), data.piece(done, length - done), use);
        }
        return data;
    }

    private static void readList(Command command, long[] pages, ControllerMemory memory) throws CommandFailure {
        long start = command.prp2();
        if (start % ENTRY != 0) {
            throw new CommandFailure(Status.PRP_OFFSET_INVALID);
        }
        ByteBuffer entries = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
        long list = start;
        for (int next = 1; next < pages.length; ) {
            int room = (PAGE - (int) (list & PAGE - 1)) / ENTRY;
            int left = pages.length - next;
            int count = Math.min(room, left);
            memory.lent(command, list, (long) count * ENTRY, DmaPort.Use.READ);
            if (!memory.read(list, entries.array(), 0, count * ENTRY)) {
                throw new CommandFailure(Status.DATA_TRANSFER_ERROR);
            }
            boolean continued = left > room;
            int data = continued ? count - 1 : count;
            for (int i = 0; i < data; i++) {
                pages[next++] = wholePage(entries.getLong(i * ENTRY));
            }
            if (continued) {
                list = wholePage(entries.getLong(data * ENTRY));
            }
        }
    }

    private static long wholePage(long address) throws CommandFailure {
        if ((address & PAGE - 1) != 0) {
            throw new CommandFailure(Status.PRP_OFFSET_INVALID);
        }
        return address;
    }

    /** Number of bytes. */
    int length() {
        return length;
    }

    /** Copies from the data to the host; the range lies within them. */
    void read(int from, byte[] to, int at, int count) throws CommandFailure {
        for (int done = 0; done < count; ) {
            int piece = piece(from + done, count - done);
            if (!memory.read(address(from + done), to, at + done, piece)) {
                throw new CommandFailure(Status.DATA_TRANSFER_ERROR);
            }
            done += piece;
        }
    }

    /** Copies from the host to the data; the range lies within them. */
    void write(int to, byte[] from, int at, int count) throws CommandFailure {
        for (int done = 0; done < count; ) {
            int piece = piece(to + done, count - done);
            if (!memory.write(address(to + done), from, at + done, piece)) {
                throw new CommandFailure(Status.DATA_TRANSFER_ERROR);
            }
            done += piece;
        }
    }

    private int inFirstPage(int position) {
        return (int) (pages[0] & PAGE - 1) + position;
    }

    private long address(int position) {
        int at = inFirstPage(position);
        return at < PAGE ? pages[0] + position : pages[at / PAGE] + at % PAGE;
    }

    private int piece(int position, int most) {
        return Math.min(most, PAGE - inFirstPage(position) % PAGE);
    }
}
