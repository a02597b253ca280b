package dev.turnstile.emulator.device.nvme;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the controller has to say without being asked (section 5.2): the driver leaves some requests with it, each of which ends
 * with an event. After an event there is no other of its kind until the log page that belongs to it has been read.
 */
final class AsynchronousEvents {
    /** Most requests that may wait. */
    static final int MOST = 4;

    /** The log page that belongs to errors. */
    static final int ERROR_LOG = 1;

    private static final int WRONG_DOORBELL_REGISTER = 0;
    private static final int WRONG_DOORBELL_VALUE = 1;

    private final Queues queues;
    private final Deque<Command> requests = new ArrayDeque<>();
    private final Deque<Integer> events = new ArrayDeque<>();
    private boolean errorReported;

    AsynchronousEvents(Queues queues) {
        this.queues = queues;
    }

    void clear() {
        requests.clear();
        events.clear();
        errorReported = false;
    }

    /** Takes a request. */
    void request(Command command) throws CommandFailure {
        if (requests.size() == MOST) {
            throw new CommandFailure(Status.ASYNCHRONOUS_EVENT_LIMIT);
        }
        requests.add(command);
        queues.park(command);
        deliver();
    }

    /** A doorbell was written that belongs to no queue, or with a value that makes no sense there. */
    void wrongDoorbell(boolean noQueue) {
        if (!errorReported) {
            errorReported = true;
            events.add((noQueue ? WRONG_DOORBELL_REGISTER : WRONG_DOORBELL_VALUE) << 8 | ERROR_LOG << 16);
            deliver();
        }
    }

    /** The error log has been read: errors are reported again. */
    void errorLogRead() {
        errorReported = false;
    }

    /** Ends requests with events as far as there are both, and room for the completions. */
    void deliver() {
        while (!events.isEmpty() && !requests.isEmpty()) {
            if (!queues.completeParked(requests.element(), Status.SUCCESS, events.element())) {
                return;
            }
            requests.remove();
            events.remove();
        }
    }
}
