package dev.turnstile.emulator.device.nvme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ring of commands (section 4.1): the driver moves the tail, the controller the head. */
final class SubmissionQueue {
    private final int identifier;
    private final long base;
    private final int size;
    private final CompletionQueue completions;
    private final Map<Integer, Command> underWay = new LinkedHashMap<>();

    private int head;
    private int tail;

    /**
     * @param base address of the first entry
     * @param size entries
     */
    SubmissionQueue(int identifier, long base, int size, CompletionQueue completions) {
        this.identifier = identifier;
        this.base = base;
        this.size = size;
        this.completions = completions;
    }

    int identifier() {
        return identifier;
    }

    /** Address of the first entry. */
    long base() {
        return base;
    }

    /** Its size in memory. */
    long bytes() {
        return (long) Command.SIZE * size;
    }

    CompletionQueue completions() {
        return completions;
    }

    /** Index of the next entry to fetch. */
    int head() {
        return head;
    }

    boolean isEmpty() {
        return head == tail;
    }

    /** Moves the tail to where the driver says; false if there is no such entry. */
    boolean moveTail(int index) {
        if (Integer.compareUnsigned(index, size) >= 0) {
            return false;
        }
        tail = index;
        return true;
    }

    /** Address of the entry at the head, which is then the next one. */
    long takeHead() {
        long address = base + (long) Command.SIZE * head;
        head = (head + 1) % size;
        return address;
    }

    /** Takes note that a command is being worked at; false if one with its identifier is already. */
    boolean begin(Command command) {
        return underWay.putIfAbsent(command.identifier(), command) == null;
    }

    /** Takes note that a command has ended; false if it had, before, or was never begun. */
    boolean end(Command command) {
        return underWay.remove(command.identifier(), command);
    }

    /** The command of an identifier that is being worked at. */
    @Nullable
    Command underWay(int commandIdentifier) {
        return underWay.get(commandIdentifier);
    }

    /** All that are being worked at. */
    Collection<Command> underWay() {
        List<Command> all = new ArrayList<>(underWay.values());
        return all;
    }
}
