package dev.turnstile.emulator.device.nvme;

import static dev.turnstile.emulator.device.nvme.NvmeController.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.FakeMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The driver's side of NVMe, for tests: the admin queue pair and one I/O queue pair, of {@link #ENTRIES} entries each, at fixed places; places are
 * offsets into memory.
 */
final class NvmeDriver {
    static final int ENTRIES = 8;
    static final int DATA = 0x10000;
    /** Where tests may put lists of pages. */
    static final int LISTS = 0x8000;

    private static final int SUBMISSIONS = 0x0000; // a page for each queue
    private static final int COMPLETIONS = 0x4000;
    private static final int ENTRY_SIZES = 6 << 16 | 4 << 20;

    private final NvmeController controller;
    private final ByteBuffer ram;
    private final int[] tails = new int[4];
    private final int[] heads = new int[4];
    private final boolean[] phases = new boolean[4];

    NvmeDriver(NvmeController controller, FakeMemory memory) {
        this.controller = controller;
        this.ram = memory.ram();
    }

    /** A completion. */
    record Completion(int command, int status, int result, int queue, int head) {}

    /** Disables and enables the controller, with fresh admin queues. */
    void enable() {
        store(CONFIGURATION, 0);
        clear(0);
        store(ADMIN_QUEUE_SIZES, ENTRIES - 1 | ENTRIES - 1 << 16);
        store(ADMIN_SUBMISSION_QUEUE, address(SUBMISSIONS));
        store(ADMIN_COMPLETION_QUEUE, address(COMPLETIONS));
        store(CONFIGURATION, ENTRY_SIZES | ENABLE);
        assertThat(load(STATUS)).isEqualTo(READY);
    }

    /** Sends the commands that make the I/O queue pair, without waiting. */
    void sendCreateQueues(int number) {
        clear(number);
        int size = ENTRIES - 1 << 16;
        send(
                0,
                command(AdminCommands.CREATE_COMPLETION_QUEUE, 0, COMPLETIONS + 0x1000 * number, 0)
                        .putInt(40, size | number)
                        .putInt(44, 3));
        send(
                0,
                command(AdminCommands.CREATE_SUBMISSION_QUEUE, 0, SUBMISSIONS + 0x1000 * number, 0)
                        .putInt(40, size | number)
                        .putInt(44, number << 16 | 1));
    }

    /** Forgets where a queue is, which is about to be made anew. */
    void clear(int queue) {
        tails[queue] = 0;
        heads[queue] = 0;
        phases[queue] = true;
        ram.put(COMPLETIONS + 0x1000 * queue, new byte[0x1000]);
    }

    /** An entry for a submission queue; both PRPs are offsets into memory, 0 for none. */
    static ByteBuffer command(int opcode, int namespace, int prp1, int prp2) {
        ByteBuffer entry = ByteBuffer.allocate(Command.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0, opcode).putInt(4, namespace);
        entry.putLong(24, prp1 == 0 ? 0 : address(prp1) & 0xffff_ffffL);
        entry.putLong(32, prp2 == 0 ? 0 : address(prp2) & 0xffff_ffffL);
        return entry;
    }

    /** A read or write of the namespace. */
    static ByteBuffer transfer(int opcode, long sector, int count, int prp1, int prp2) {
        return command(opcode, Namespace.IDENTIFIER, prp1, prp2)
                .putLong(40, sector)
                .putInt(48, count - 1);
    }

    /** Puts a command into a queue and rings; its identifier is the place in the queue. */
    int send(int queue, ByteBuffer entry) {
        int identifier = place(queue, entry);
        ring(queue);
        return identifier;
    }

    /** Puts a command into a queue without ringing. */
    int place(int queue, ByteBuffer entry) {
        int identifier = tails[queue];
        entry.putShort(2, (short) identifier);
        ram.put(SUBMISSIONS + 0x1000 * queue + Command.SIZE * tails[queue], entry, 0, Command.SIZE);
        tails[queue] = (tails[queue] + 1) % ENTRIES;
        return identifier;
    }

    void ring(int queue) {
        store(DOORBELLS + 8 * queue, tails[queue]);
    }

    /** Whether there is a completion that has not been taken. */
    boolean hasCompletion(int queue) {
        return (ram.getInt(at(queue) + 12) >>> 16 & 1) == (phases[queue] ? 1 : 0);
    }

    /** Takes the next completion and rings. */
    Completion take(int queue) {
        Completion completion = look(queue);
        store(DOORBELLS + 8 * queue + 4, heads[queue]);
        return completion;
    }

    /** Takes the next completion without telling the controller. */
    Completion look(int queue) {
        assertThat(hasCompletion(queue)).as("a completion in queue %d", queue).isTrue();
        int at = at(queue);
        int last = ram.getInt(at + 12);
        heads[queue]++;
        if (heads[queue] == ENTRIES) {
            heads[queue] = 0;
            phases[queue] = !phases[queue];
        }
        return new Completion(
                last & 0xffff,
                last >>> 17,
                ram.getInt(at),
                ram.getShort(at + 10) & 0xffff,
                ram.getShort(at + 8) & 0xffff);
    }

    private int at(int queue) {
        return COMPLETIONS + 0x1000 * queue + CompletionQueue.SIZE * heads[queue];
    }

    long load(int offset) {
        return controller.load(offset, 4);
    }

    void store(int offset, int value) {
        assertThat(controller.store(offset, 4, value))
                .as("store to %#x", offset)
                .isTrue();
    }

    static int address(int offset) {
        return FakeMemory.BASE + offset;
    }
}
