package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.DmaPort;
import org.jspecify.annotations.Nullable;

/** The commands of the admin queue (section 5). */
final class AdminCommands {
    static final int DELETE_SUBMISSION_QUEUE = 0x00;
    static final int CREATE_SUBMISSION_QUEUE = 0x01;
    static final int GET_LOG_PAGE = 0x02;
    static final int DELETE_COMPLETION_QUEUE = 0x04;
    static final int CREATE_COMPLETION_QUEUE = 0x05;
    static final int IDENTIFY = 0x06;
    static final int ABORT = 0x08;
    static final int SET_FEATURES = 0x09;
    static final int GET_FEATURES = 0x0a;
    static final int ASYNCHRONOUS_EVENT = 0x0c;

    private static final int CONTIGUOUS = 1;
    private static final int INTERRUPTS = 2;
    private static final int SAVE = 1 << 31;
    private static final int RETAIN = 1 << 15;

    private final Queues queues;
    private final Namespace namespace;
    private final ControllerMemory memory;
    private final int version;
    private final LogPages logs;
    private final Features features = new Features();
    private final AsynchronousEvents events;

    AdminCommands(Queues queues, Namespace namespace, ControllerMemory memory, int version) {
        this.queues = queues;
        this.namespace = namespace;
        this.memory = memory;
        this.version = version;
        this.logs = new LogPages(namespace);
        this.events = new AsynchronousEvents(queues);
    }

    AsynchronousEvents events() {
        return events;
    }

    /** Forgets what the driver has set. */
    void clear() {
        features.clear();
        events.clear();
    }

    /** Performs a command and ends it, unless it waits for an event. */
    void perform(Command command) {
        try {
            command.check();
            if (command.opcode() == ASYNCHRONOUS_EVENT) {
                events.request(command);
            } else {
                queues.complete(command, Status.SUCCESS, result(command));
            }
        } catch (CommandFailure failure) {
            queues.complete(command, failure.status(), 0);
        }
    }

    /** Performs a command; the first word of its completion. */
    private int result(Command command) throws CommandFailure {
        return switch (command.opcode()) {
            case CREATE_COMPLETION_QUEUE -> createCompletionQueue(command);
            case CREATE_SUBMISSION_QUEUE -> createSubmissionQueue(command);
            case DELETE_COMPLETION_QUEUE -> deleteCompletionQueue(command);
            case DELETE_SUBMISSION_QUEUE -> deleteSubmissionQueue(command);
            case IDENTIFY -> identify(command);
            case GET_LOG_PAGE -> getLogPage(command);
            case ABORT -> abort(command);
            case GET_FEATURES -> features.get(command.word(10) & 0xff, command.word(10) >>> 8 & 7);
            case SET_FEATURES ->
                features.set(command.word(10) & 0xff, command.word(11), (command.word(10) & SAVE) != 0);
            default -> throw new CommandFailure(Status.INVALID_OPCODE);
        };
    }

    private int createCompletionQueue(Command command) throws CommandFailure {
        int identifier = command.word(10) & 0xffff;
        require(identifier != 0 && identifier <= features.completionQueues(), Status.INVALID_QUEUE_IDENTIFIER);
        require(queues.completion(identifier) == null, Status.INVALID_QUEUE_IDENTIFIER);
        int size = queueSize(command);
        require(command.word(11) >>> 16 == 0, Status.INVALID_INTERRUPT_VECTOR);
        boolean interrupts = (command.word(11) & INTERRUPTS) != 0;
        queues.add(new CompletionQueue(identifier, command.prp1(), size, interrupts));
        return 0;
    }

    private int createSubmissionQueue(Command command) throws CommandFailure {
        int identifier = command.word(10) & 0xffff;
        require(identifier != 0 && identifier <= features.submissionQueues(), Status.INVALID_QUEUE_IDENTIFIER);
        require(queues.submission(identifier) == null, Status.INVALID_QUEUE_IDENTIFIER);
        int size = queueSize(command);
        int target = command.word(11) >>> 16;
        require(target != 0 && target <= features.completionQueues(), Status.INVALID_QUEUE_IDENTIFIER);
        @Nullable CompletionQueue completions = queues.completion(target);
        if (completions == null) {
            throw new CommandFailure(Status.COMPLETION_QUEUE_INVALID);
        }
        queues.add(new SubmissionQueue(identifier, command.prp1(), size, completions));
        return 0;
    }

    /** Checks what the two kinds of queues have in common, and returns the number of entries. */
    private static int queueSize(Command command) throws CommandFailure {
        int size = (command.word(10) >>> 16) + 1;
        require(size > 1 && size <= Queues.MOST_ENTRIES, Status.INVALID_QUEUE_SIZE);
        require((command.word(11) & CONTIGUOUS) != 0, Status.INVALID_FIELD);
        require(command.prp1() % DataPointer.PAGE == 0, Status.PRP_OFFSET_INVALID);
        return size;
    }

    private int deleteSubmissionQueue(Command command) throws CommandFailure {
        int identifier = command.word(10) & 0xffff;
        @Nullable SubmissionQueue queue = queues.submission(identifier);
        if (identifier == 0 || queue == null) {
            throw new CommandFailure(Status.INVALID_QUEUE_IDENTIFIER);
        }
        queues.remove(queue);
        return 0;
    }

    private int deleteCompletionQueue(Command command) throws CommandFailure {
        int identifier = command.word(10) & 0xffff;
        @Nullable CompletionQueue queue = queues.completion(identifier);
        if (identifier == 0 || queue == null) {
            throw new CommandFailure(Status.INVALID_QUEUE_IDENTIFIER);
        }
        require(queues.remove(queue), Status.INVALID_QUEUE_DELETION);
        return 0;
    }

    private int identify(Command command) throws CommandFailure {
        byte[] data = switch (command.word(10) & 0xff) {
            case Identification.NAMESPACE -> {
                requireNamespace(command);
                yield Identification.namespace(namespace);
            }
            case Identification.CONTROLLER -> Identification.controller(version);
            case Identification.ACTIVE_NAMESPACES -> {
                require(Integer.compareUnsigned(command.namespace(), -2) < 0, Status.INVALID_NAMESPACE);
                yield Identification.activeNamespaces(command.namespace());
            }
            case Identification.NAMESPACE_DESCRIPTORS -> {
                requireNamespace(command);
                yield Identification.namespaceDescriptors();
            }
            default -> throw new CommandFailure(Status.INVALID_FIELD);
        };
        DataPointer.of(command, data.length, DmaPort.Use.WRITE, memory).write(0, data, 0, data.length);
        return 0;
    }

    private int getLogPage(Command command) throws CommandFailure {
        int identifier = command.word(10) & 0xff;
        byte[] page = logs.page(identifier);
        long wanted = ((command.word(10) >>> 16) + ((command.word(11) & 0xffffL) << 16) + 1) * 4;
        long from = command.doubleWord(12);
        require(from >= 0 && from <= page.length && from % 4 == 0, Status.INVALID_FIELD);
        int count = (int) Math.min(wanted, page.length - from);
        if (count > 0) {
            DataPointer.of(command, count, DmaPort.Use.WRITE, memory).write(0, page, (int) from, count);
        }
        if (identifier == LogPages.ERRORS && (command.word(10) & RETAIN) == 0) {
            events.errorLogRead();
        }
        return 0;
    }

    /** Ends another command, if it is still under way and no request for an event; the result says with 1 that nothing was ended. */
    private int abort(Command command) {
        @Nullable SubmissionQueue queue = queues.submission(command.word(10) & 0xffff);
        @Nullable Command aborted = queue == null ? null : queue.underWay(command.word(10) >>> 16);
        if (aborted == null || aborted == command || isAdmin(aborted) && aborted.opcode() == ASYNCHRONOUS_EVENT) {
            return 1;
        }
        queues.complete(aborted, Status.ABORT_REQUESTED, 0);
        return 0;
    }

    private static boolean isAdmin(Command command) {
        return command.queue().identifier() == 0;
    }

    private static void requireNamespace(Command command) throws CommandFailure {
        require(command.namespace() == Namespace.IDENTIFIER, Status.INVALID_NAMESPACE);
    }

    private static void require(boolean condition, int status) throws CommandFailure {
        if (!condition) {
            throw new CommandFailure(status);
        }
    }
}
