package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.WorkQueue;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;

/** The registers of an NVMe controller (section 3), and its states: disabled, ready, shut down, failed. */
public final class NvmeController implements MappedDevice, AutoCloseable {
    /** What the controller can do, two words. */
    public static final int CAPABILITIES = 0x00;
    /** Version of the specification: {@link #VERSION_1_4}. */
    public static final int VERSION = 0x08;
    /** Ones hide interrupt vectors; the line is vector 0. */
    public static final int INTERRUPT_MASK_SET = 0x0c;
    /** Ones show interrupt vectors again. */
    public static final int INTERRUPT_MASK_CLEAR = 0x10;
    /** {@link #ENABLE}, {@link #SHUTDOWN}, and how. */
    public static final int CONFIGURATION = 0x14;
    /** {@link #READY}, {@link #FATAL}, {@link #SHUTDOWN_COMPLETE}. */
    public static final int STATUS = 0x1c;
    /** Sizes of the admin queues, each counted from 0: submission in bits 11-0, completion in bits 27-16. */
    public static final int ADMIN_QUEUE_SIZES = 0x24;
    /** Address of the admin submission queue, two words. */
    public static final int ADMIN_SUBMISSION_QUEUE = 0x28;
    /** Address of the admin completion queue, two words. */
    public static final int ADMIN_COMPLETION_QUEUE = 0x30;
    /** The first doorbell; queue n's tail is at {@code DOORBELLS + 8 * n}, its completions' head 4 behind. */
    public static final int DOORBELLS = 0x1000;

    /** What {@link #VERSION} reads as. */
    public static final int VERSION_1_4 = 0x00010400;
    /** In {@link #CONFIGURATION}: work. Clearing it is a reset. */
    public static final int ENABLE = 1;
    /** In {@link #CONFIGURATION}: not 0 once the driver wants the controller to get ready for being switched off. */
    public static final int SHUTDOWN = 3 << 14;
    /** In {@link #STATUS}: commands are taken. */
    public static final int READY = 1;
    /** In {@link #STATUS}: something is wrong that only a reset mends. */
    public static final int FATAL = 2;
    /** In {@link #STATUS}: it may be switched off. */
    public static final int SHUTDOWN_COMPLETE = 2 << 2;

    /** Default latency of a command in ticks. */
    public static final int DEFAULT_LATENCY = 2000;

    private static final int WINDOW = 2 * 4096;
    private static final int DOORBELLS_END = DOORBELLS + 8 * Queues.MOST;
    /** Contiguous queues; ready within half a second; the NVM command set. */
    private static final long CAPABILITY_BITS = Queues.MOST_ENTRIES - 1 | 1L << 16 | 1L << 24 | 1L << 37;
    /** In {@link #CONFIGURATION}: command set, page size, arbitration, of which there is one each: 0. */
    private static final int CHOICES = 0x3ff0;

    private static final int CONFIGURATION_BITS = 0x00ff_fff1;
    private static final long WORD = 0xffff_ffffL;

    private final InterruptLine line;
    private final Queues queues;
    private final Namespace namespace;
    private final AdminCommands admin;
    private final WorkQueue<Command> adminWork;
    private final WorkQueue<Command> work;

    private int mask;
    private int configuration;
    private int status;
    private int adminSizes;
    private long adminSubmissions;
    private long adminCompletions;
    private long wrongDoorbells;

    /**
     * @param timing of the namespace's commands; those of the admin queue have its latency
     */
    public NvmeController(DeviceContext context, BlockStore store, Timing timing) {
        this.line = context.line();
        ControllerMemory memory = new ControllerMemory(context.memory());
        this.queues = new Queues(memory, new QueueOwner());
        this.namespace = new Namespace(store, memory);
        this.admin = new AdminCommands(queues, namespace, memory, VERSION_1_4);
        this.adminWork = new WorkQueue<>(context.clock(), Timing.ofLatency(timing.latency()), this::performAdmin);
        this.work = new WorkQueue<>(context.clock(), timing, this::perform);
    }

    /** How often a doorbell has been written that belongs to no queue, or with a value that makes no sense there. */
    public long wrongDoorbells() {
        return wrongDoorbells;
    }

    @Override
    public int size() {
        return WINDOW;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 4) {
            return REFUSED;
        }
        return switch (offset) {
            case CAPABILITIES -> CAPABILITY_BITS & WORD;
            case CAPABILITIES + 4 -> CAPABILITY_BITS >>> 32;
            case VERSION -> VERSION_1_4;
            case INTERRUPT_MASK_SET, INTERRUPT_MASK_CLEAR -> mask & WORD;
            case CONFIGURATION -> configuration & WORD;
            case STATUS -> status;
            case ADMIN_QUEUE_SIZES -> adminSizes;
            case ADMIN_SUBMISSION_QUEUE -> adminSubmissions & WORD;
            case ADMIN_SUBMISSION_QUEUE + 4 -> adminSubmissions >>> 32;
            case ADMIN_COMPLETION_QUEUE -> adminCompletions & WORD;
            case ADMIN_COMPLETION_QUEUE + 4 -> adminCompletions >>> 32;
            // Reserved registers, those of features that are absent, and doorbells read as zero.
            default -> offset < DOORBELLS_END ? 0 : REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4 || offset >= DOORBELLS_END) {
            return false;
        }
        if (offset >= DOORBELLS) {
            ring((offset - DOORBELLS) / 8, offset % 8 != 0, value);
            return true;
        }
        switch (offset) {
            case INTERRUPT_MASK_SET -> mask |= value;
            case INTERRUPT_MASK_CLEAR -> mask &= ~value;
            case CONFIGURATION -> configure(value & CONFIGURATION_BITS);
            case ADMIN_QUEUE_SIZES -> adminSizes = value & 0x0fff_0fff;
            case ADMIN_SUBMISSION_QUEUE, ADMIN_SUBMISSION_QUEUE + 4 ->
                adminSubmissions = withWord(adminSubmissions, value, offset);
            case ADMIN_COMPLETION_QUEUE, ADMIN_COMPLETION_QUEUE + 4 ->
                adminCompletions = withWord(adminCompletions, value, offset);
            default -> {} // Reserved or read-only.
        }
        drive();
        return true;
    }

    @Override
    public void reset() {
        stop();
        configuration = 0;
        adminSizes = 0;
        adminSubmissions = 0;
        adminCompletions = 0;
        namespace.restart();
        drive();
    }

    /** Gives back the disk, flushed as far as the host lets it. */
    @Override
    public void close() throws IOException {
        namespace.close();
    }

    private static long withWord(long address, int word, int offset) {
        return offset % 8 == 0
                ? address & ~WORD | word & WORD & -DataPointer.PAGE
                : address & WORD | (word & WORD) << 32;
    }

    private void configure(int value) {
        boolean wasEnabled = (configuration & ENABLE) != 0;
        boolean wasShutDown = (configuration & SHUTDOWN) != 0;
        configuration = value;
        if (wasEnabled && (value & ENABLE) == 0) {
            stop();
        } else if (!wasEnabled && (value & ENABLE) != 0) {
            start();
        }
        if (!wasShutDown && (value & SHUTDOWN) != 0) {
            shutDown();
        }
    }

    private void start() {
        int submissions = (adminSizes & 0xfff) + 1;
        int completions = (adminSizes >>> 16) + 1;
        if ((configuration & CHOICES) != 0 || submissions == 1 || completions == 1) {
            status |= FATAL;
            return;
        }
        CompletionQueue to = new CompletionQueue(0, adminCompletions, completions, true);
        queues.add(to);
        queues.add(new SubmissionQueue(0, adminSubmissions, submissions, to));
        status |= READY;
    }

    /** A controller-level reset: everything but the admin queues' registers is as at the start (section 7.3.2). */
    private void stop() {
        status = 0;
        mask = 0;
        queues.clear();
        admin.clear();
        adminWork.clear();
        work.clear();
        drive();
    }

    private void shutDown() {
        try {
            namespace.flush();
            status |= SHUTDOWN_COMPLETE;
        } catch (CommandFailure failure) {
            status |= FATAL;
        }
    }

    private void ring(int queue, boolean completions, int value) {
        if ((status & (READY | FATAL)) != READY) {
            return;
        }
        if (completions) {
            queues.consumed(queue, value);
            admin.events().deliver();
        } else {
            queues.submitted(queue, value);
        }
    }

    private void performAdmin(Command command) {
        if (!command.aborted()) {
            admin.perform(command);
        }
    }

    private void perform(Command command) {
        if (command.aborted()) {
            return;
        }
        try {
            namespace.perform(command);
            queues.complete(command, Status.SUCCESS, 0);
        } catch (CommandFailure failure) {
            queues.complete(command, failure.status(), 0);
        }
    }

    private void drive() {
        line.set((mask & 1) == 0 && queues.wantInterrupt());
    }

    private final class QueueOwner implements Queues.Owner {
        @Override
        public void fetched(Command command) {
            if (command.queue().identifier() == 0) {
                adminWork.add(command, 0);
            } else {
                namespace.prepare(command);
                work.add(command, Namespace.bytes(command));
            }
        }

        @Override
        public boolean running() {
            return (status & (READY | FATAL | SHUTDOWN_COMPLETE)) == READY;
        }

        @Override
        public void completionsChanged() {
            drive();
        }

        @Override
        public void failed() {
            status |= FATAL;
        }

        @Override
        public void wrongDoorbell(boolean noQueue) {
            wrongDoorbells++;
            admin.events().wrongDoorbell(noQueue);
        }
    }
}
