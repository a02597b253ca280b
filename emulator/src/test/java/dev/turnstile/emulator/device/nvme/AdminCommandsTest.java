package dev.turnstile.emulator.device.nvme;

import static dev.turnstile.emulator.device.nvme.AdminCommands.*;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.DATA;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminCommandsTest {
    private static final int SIZE = 7 << 16;

    private final FakeClock clock = new FakeClock();
    private final FakeMemory memory = new FakeMemory(0x20000);
    private final NvmeController controller = new NvmeController(
            new DeviceContext(clock, new FakeLine(), memory), new MemoryBlockStore(1000), Timing.ofLatency(50));
    private final NvmeDriver driver = new NvmeDriver(controller, memory);

    @BeforeEach
    void enable() {
        driver.enable();
    }

    @Test
    void theControllerIdentifiesItself() {
        assertThat(status(command(IDENTIFY, 0, DATA, 0).putInt(40, 1))).isEqualTo(Status.SUCCESS);
        assertThat(text(24, 40)).isEqualTo("Turnstile NVMe" + " ".repeat(26));
        assertThat(memory.ram().getInt(DATA + 80)).isEqualTo(0x10400);
        assertThat(memory.ram().get(DATA + 77)).as("1 MiB in pages").isEqualTo((byte) 8);
        assertThat(memory.ram().getShort(DATA + 512)).as("sizes of entries").isEqualTo((short) 0x4466);
        assertThat(memory.ram().getInt(DATA + 516)).as("namespaces").isEqualTo(1);
    }

    @Test
    void theNamespaceIdentifiesItself() {
        assertThat(status(command(IDENTIFY, 1, DATA, 0))).isEqualTo(Status.SUCCESS);
        assertThat(memory.ram().getLong(DATA)).isEqualTo(1000);
        assertThat(memory.ram().getInt(DATA + 128)).as("sectors of 2^9 bytes").isEqualTo(9 << 16);
        assertThat(status(command(IDENTIFY, 2, DATA, 0))).isEqualTo(Status.INVALID_NAMESPACE);
    }

    @Test
    void namespacesAreListed() {
        status(command(IDENTIFY, 0, DATA, 0).putInt(40, 2));
        assertThat(memory.ram().getLong(DATA)).isEqualTo(1);
        status(command(IDENTIFY, 1, DATA, 0).putInt(40, 2));
        assertThat(memory.ram().getInt(DATA)).isZero();
        assertThat(status(command(IDENTIFY, -1, DATA, 0).putInt(40, 2))).isEqualTo(Status.INVALID_NAMESPACE);
        assertThat(status(command(IDENTIFY, 1, DATA, 0).putInt(40, 3))).isEqualTo(Status.SUCCESS);
        assertThat(text(4, 16)).isEqualTo("turnstile nvme 1");
        assertThat(status(command(IDENTIFY, 1, DATA, 0).putInt(40, 4))).isEqualTo(Status.INVALID_FIELD);
    }

    @Test
    void theDriverGetsTheQueuesItWantsUpToALimit() {
        assertThat(result(command(SET_FEATURES, 0, 0, 0).putInt(40, 7).putInt(44, 3 << 16 | 200)))
                .isEqualTo(3 << 16 | 62);
        assertThat(result(command(GET_FEATURES, 0, 0, 0).putInt(40, 7))).isEqualTo(3 << 16 | 62);
        assertThat(result(command(GET_FEATURES, 0, 0, 0).putInt(40, 1 << 8 | 7)))
                .isEqualTo(62 << 16 | 62);
        assertThat(status(createCompletionQueue(5).putInt(44, 1))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(createCompletionQueue(4).putInt(44, 1))).isEqualTo(Status.SUCCESS);
    }

    @Test
    void featuresAreKeptUntilAResetAndCanNotBeSaved() {
        assertThat(status(command(SET_FEATURES, 0, 0, 0).putInt(40, 4).putInt(44, 300)))
                .isEqualTo(Status.SUCCESS);
        assertThat(result(command(GET_FEATURES, 0, 0, 0).putInt(40, 4))).isEqualTo(300);
        assertThat(status(command(SET_FEATURES, 0, 0, 0).putInt(40, 1 << 31 | 4)))
                .isEqualTo(Status.FEATURE_NOT_SAVEABLE);
        assertThat(status(command(SET_FEATURES, 0, 0, 0).putInt(40, 0x55))).isEqualTo(Status.INVALID_FIELD);
        assertThat(status(command(GET_FEATURES, 0, 0, 0).putInt(40, 2 << 8 | 4)))
                .isEqualTo(Status.INVALID_FIELD);
        driver.enable();
        assertThat(result(command(GET_FEATURES, 0, 0, 0).putInt(40, 4))).isZero();
    }

    @Test
    void queuesThatMakeNoSenseAreRefused() {
        assertThat(status(createCompletionQueue(0).putInt(44, 1))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(createCompletionQueue(64).putInt(44, 1))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(command(CREATE_COMPLETION_QUEUE, 0, DATA, 0)
                        .putInt(40, 1)
                        .putInt(44, 1)))
                .as("of one entry")
                .isEqualTo(Status.INVALID_QUEUE_SIZE);
        assertThat(status(command(CREATE_COMPLETION_QUEUE, 0, DATA, 0)
                        .putInt(40, 1024 << 16 | 1)
                        .putInt(44, 1)))
                .isEqualTo(Status.INVALID_QUEUE_SIZE);
        assertThat(status(createCompletionQueue(1))).as("not contiguous").isEqualTo(Status.INVALID_FIELD);
        assertThat(status(command(CREATE_COMPLETION_QUEUE, 0, DATA + 8, 0)
                        .putInt(40, SIZE | 1)
                        .putInt(44, 1)))
                .isEqualTo(Status.PRP_OFFSET_INVALID);
        assertThat(status(createCompletionQueue(1).putInt(44, 1 << 16 | 1))).isEqualTo(Status.INVALID_INTERRUPT_VECTOR);
        assertThat(status(createSubmissionQueue(1, 1))).isEqualTo(Status.COMPLETION_QUEUE_INVALID);
        assertThat(status(createSubmissionQueue(1, 0))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(createCompletionQueue(1).putInt(44, 1))).isEqualTo(Status.SUCCESS);
        assertThat(status(createCompletionQueue(1).putInt(44, 1))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(createSubmissionQueue(1, 1))).isEqualTo(Status.SUCCESS);
        assertThat(status(createSubmissionQueue(1, 1))).isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
    }

    @Test
    void queuesAreDeletedInTheirOrder() {
        makeQueues();
        assertThat(status(command(DELETE_COMPLETION_QUEUE, 0, 0, 0).putInt(40, 1)))
                .isEqualTo(Status.INVALID_QUEUE_DELETION);
        assertThat(status(command(DELETE_SUBMISSION_QUEUE, 0, 0, 0).putInt(40, 1)))
                .isEqualTo(Status.SUCCESS);
        assertThat(status(command(DELETE_SUBMISSION_QUEUE, 0, 0, 0).putInt(40, 1)))
                .isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
        assertThat(status(command(DELETE_COMPLETION_QUEUE, 0, 0, 0).putInt(40, 1)))
                .isEqualTo(Status.SUCCESS);
        assertThat(status(command(DELETE_COMPLETION_QUEUE, 0, 0, 0).putInt(40, 0)))
                .isEqualTo(Status.INVALID_QUEUE_IDENTIFIER);
    }

    @Test
    void whatIsUnderWayInADeletedQueueEndsAsAborted() {
        makeQueues();
        driver.send(0, command(DELETE_SUBMISSION_QUEUE, 0, 0, 0).putInt(40, 1));
        clock.advance(10);
        driver.send(1, command(Namespace.FLUSH, 1, 0, 0));
        clock.advance(41);
        assertThat(driver.take(1).status()).isEqualTo(Status.ABORTED_BY_QUEUE_DELETION);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
        clock.advance(100);
        assertThat(driver.hasCompletion(1)).as("it does not end a second time").isFalse();
    }

    @Test
    void aCommandCanBeAbortedWhileItIsUnderWay() {
        makeQueues();
        driver.send(0, command(ABORT, 0, 0, 0).putInt(40, 1));
        clock.advance(10);
        int victim = driver.send(1, command(Namespace.FLUSH, 1, 0, 0));
        clock.advance(41);
        assertThat(victim).isZero();
        assertThat(driver.take(1).status()).isEqualTo(Status.ABORT_REQUESTED);
        assertThat(driver.take(0).result()).isZero();
        assertThat(result(command(ABORT, 0, 0, 0).putInt(40, 1)))
                .as("nothing is there any more")
                .isEqualTo(1);
        clock.advance(100);
        assertThat(driver.hasCompletion(1)).isFalse();
    }

    @Test
    void noMoreRequestsForEventsThanTheLimit() {
        for (int i = 0; i < AsynchronousEvents.MOST; i++) {
            driver.send(0, command(ASYNCHRONOUS_EVENT, 0, 0, 0));
        }
        clock.advance(100);
        assertThat(driver.hasCompletion(0)).isFalse();
        assertThat(status(command(ASYNCHRONOUS_EVENT, 0, 0, 0))).isEqualTo(Status.ASYNCHRONOUS_EVENT_LIMIT);
    }

    @Test
    void theHealthLogCounts() {
        makeQueues();
        driver.send(1, NvmeDriver.transfer(Namespace.READ, 0, 2, DATA, 0));
        clock.advance(100);
        assertThat(driver.take(1).status()).isEqualTo(Status.SUCCESS);
        assertThat(status(command(GET_LOG_PAGE, 0, DATA, 0).putInt(40, 127 << 16 | LogPages.HEALTH)))
                .isEqualTo(Status.SUCCESS);
        assertThat(memory.ram().getLong(DATA + 64)).isEqualTo(1);
        assertThat(memory.ram().getLong(DATA + 32))
                .as("thousands of sectors, rounded up")
                .isEqualTo(1);
        assertThat(memory.ram().getLong(DATA + 80)).isZero();
        memory.ram().putInt(DATA, -1).putInt(DATA + 4, -1);
        ByteBuffer part =
                command(GET_LOG_PAGE, 0, DATA, 0).putInt(40, LogPages.HEALTH).putLong(48, 64);
        assertThat(status(part)).isEqualTo(Status.SUCCESS);
        assertThat(memory.ram().getLong(DATA)).as("one word from 64 on").isEqualTo(0xffff_ffff_0000_0001L);
        assertThat(status(command(GET_LOG_PAGE, 0, DATA, 0).putInt(40, 0x77))).isEqualTo(Status.INVALID_LOG_PAGE);
    }

    @Test
    void commandsThatAreNoneOrHaveFieldsThatMakeNoSenseAreRefused() {
        assertThat(status(command(0x7f, 0, 0, 0))).isEqualTo(Status.INVALID_OPCODE);
        assertThat(status(command(IDENTIFY | 1 << 8, 0, DATA, 0).putInt(40, 1))).isEqualTo(Status.INVALID_FIELD);
        assertThat(status(command(IDENTIFY | 1 << 14, 0, DATA, 0).putInt(40, 1)))
                .isEqualTo(Status.INVALID_FIELD);
        assertThat(status(command(IDENTIFY, 0, 0, 0).putInt(40, 1))).isEqualTo(Status.DATA_TRANSFER_ERROR);
        assertThat(status(command(IDENTIFY, 0, DATA + 2, 0).putInt(40, 1))).isEqualTo(Status.PRP_OFFSET_INVALID);
    }

    private static ByteBuffer createCompletionQueue(int number) {
        return command(CREATE_COMPLETION_QUEUE, 0, 0x5000, 0).putInt(40, SIZE | number);
    }

    private static ByteBuffer createSubmissionQueue(int number, int completions) {
        return command(CREATE_SUBMISSION_QUEUE, 0, 0x1000, 0)
                .putInt(40, SIZE | number)
                .putInt(44, completions << 16 | 1);
    }

    private void makeQueues() {
        driver.sendCreateQueues(1);
        clock.advance(100);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
    }

    private int status(ByteBuffer entry) {
        return perform(entry).status();
    }

    private int result(ByteBuffer entry) {
        NvmeDriver.Completion completion = perform(entry);
        assertThat(completion.status()).isEqualTo(Status.SUCCESS);
        return completion.result();
    }

    private NvmeDriver.Completion perform(ByteBuffer entry) {
        driver.send(0, entry);
        clock.advance(100);
        return driver.take(0);
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        memory.ram().get(DATA + at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
