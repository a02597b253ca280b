package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.DmaPort;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The queue pairs of a controller: fetches commands, posts completions, knows whether the line should be up. */
final class Queues {
    /** Most queue pairs, the admin queues included; each has an entry in the table of doorbells. */
    static final int MOST = 64;
    /** Most entries of a queue. */
    static final int MOST_ENTRIES = 1024;

    private static final int PHASE = 1;

    private final ControllerMemory memory;
    private final Owner owner;
    private final @Nullable SubmissionQueue[] submissions = new SubmissionQueue[MOST];
    private final @Nullable CompletionQueue[] completions = new CompletionQueue[MOST];
    private final ByteBuffer entry = ByteBuffer.allocate(CompletionQueue.SIZE).order(ByteOrder.LITTLE_ENDIAN);

    /** What the queues want of the controller. */
    interface Owner {
        /** A command has been fetched. */
        void fetched(Command command);

        /** Whether commands may be fetched. */
        boolean running();

        /** There may be something new in a completion queue, or less in it. */
        void completionsChanged();

        /** A queue is not in reach: nothing can go on. */
        void failed();

        /** A doorbell has been written that belongs to no queue, or with a value that makes no sense there. */
        void wrongDoorbell(boolean noQueue);
    }

    Queues(ControllerMemory memory, Owner owner) {
        this.memory = memory;
        this.owner = owner;
    }

    /** Forgets all queues. */
    void clear() {
        for (int i = 0; i < MOST; i++) {
            SubmissionQueue submission = submissions[i];
            if (submission != null) {
                submission.underWay().forEach(memory::returned);
                memory.returned(submission);
            }
            CompletionQueue completion = completions[i];
            if (completion != null) {
                memory.returned(completion);
            }
            submissions[i] = null;
            completions[i] = null;
        }
    }

    @Nullable
    SubmissionQueue submission(int identifier) {
        return identifier < MOST ? submissions[identifier] : null;
    }

    @Nullable
    CompletionQueue completion(int identifier) {
        return identifier < MOST ? completions[identifier] : null;
    }

    void add(SubmissionQueue queue) {
        submissions[queue.identifier()] = queue;
        memory.lent(queue, queue.base(), queue.bytes(), DmaPort.Use.RING);
    }

    void add(CompletionQueue queue) {
        completions[queue.identifier()] = queue;
        memory.lent(queue, queue.base(), queue.bytes(), DmaPort.Use.SHARED);
    }

    /** Removes a queue; what is under way in it ends as aborted. */
    void remove(SubmissionQueue queue) {
        Collection<Command> left = queue.underWay();
        for (Command command : left) {
            complete(command, Status.ABORTED_BY_QUEUE_DELETION, 0);
        }
        submissions[queue.identifier()] = null;
        memory.returned(queue);
    }

    /** Removes a queue; false if there are still commands whose completions would go there. */
    boolean remove(CompletionQueue queue) {
        for (SubmissionQueue each : submissions) {
            if (each != null && each.completions() == queue) {
                return false;
            }
        }
        completions[queue.identifier()] = null;
        memory.returned(queue);
        owner.completionsChanged();
        return true;
    }

    /** Whether a queue has completions that the driver wants to be interrupted for. */
    boolean wantInterrupt() {
        for (CompletionQueue queue : completions) {
            if (queue != null && queue.wantsInterrupt()) {
                return true;
            }
        }
        return false;
    }

    /** The doorbell behind new commands. */
    void submitted(int identifier, int tail) {
        SubmissionQueue queue = submission(identifier);
        if (queue == null || !queue.moveTail(tail)) {
            owner.wrongDoorbell(queue == null);
        } else {
            fetch(queue);
        }
    }

    /** The doorbell behind completions that have been read. */
    void consumed(int identifier, int head) {
        CompletionQueue queue = completion(identifier);
        if (queue == null || !queue.moveHead(head)) {
            owner.wrongDoorbell(queue == null);
            return;
        }
        owner.completionsChanged();
        for (SubmissionQueue each : submissions) {
            if (each != null && each.completions() == queue) {
                fetch(each);
            }
        }
    }

    private void fetch(SubmissionQueue queue) {
        while (owner.running() && !queue.isEmpty() && queue.completions().promise()) {
            byte[] bytes = new byte[Command.SIZE];
            if (!memory.read(queue.takeHead(), bytes, 0, bytes.length)) {
                owner.failed();
                return;
            }
            Command command = new Command(queue, bytes);
            if (queue.begin(command)) {
                owner.fetched(command);
            } else {
                post(command, Status.COMMAND_ID_CONFLICT, 0);
            }
        }
    }

    /**
     * Ends a command; nothing happens if it has ended before, by an abort or with its queue.
     *
     * @param result the completion's first word
     */
    void complete(Command command, int status, int result) {
        if (command.queue().end(command)) {
            post(command, status, result);
        }
    }

    /** Lets a command wait for something that may never happen, without a place for its completion. */
    void park(Command command) {
        command.queue().completions().release();
    }

    /** Ends a command that was parked, or has ended before; false if there is no room for its completion now. */
    boolean completeParked(Command command, int status, int result) {
        if (!command.queue().completions().promise()) {
            return false;
        }
        complete(command, status, result);
        return true;
    }

    private void post(Command command, int status, int result) {
        memory.returned(command);
        SubmissionQueue from = command.queue();
        CompletionQueue to = from.completions();
        int phase = to.phase() ? PHASE : 0;
        entry.putInt(0, result).putInt(4, 0).putInt(8, from.identifier() << 16 | from.head());
        entry.putInt(12, (status << 1 | phase) << 16 | command.identifier());
        if (memory.write(to.takeTail(), entry.array(), 0, CompletionQueue.SIZE)) {
            owner.completionsChanged();
        } else {
            owner.failed();
        }
    }
}
