package dev.turnstile.emulator.device.nvme;

import static dev.turnstile.emulator.device.nvme.NvmeController.*;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registers, states, queues and interrupts of the controller. */
class NvmeControllerTest {
    private static final int LATENCY = 50;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x20000);
    private final MemoryBlockStore store = new MemoryBlockStore(1000);
    private final NvmeController controller =
            new NvmeController(new DeviceContext(clock, line, memory), store, Timing.ofLatency(LATENCY));
    private final NvmeDriver driver = new NvmeDriver(controller, memory);

    @BeforeEach
    void enable() {
        driver.enable();
    }

    @Test
    void capabilitiesSayWhatThereIs() {
        assertThat(driver.load(CAPABILITIES) & 0xffff)
                .as("queue entries, from 0")
                .isEqualTo(1023);
        assertThat(driver.load(CAPABILITIES) >> 16 & 1).as("contiguous queues").isEqualTo(1);
        assertThat(driver.load(CAPABILITIES + 4))
                .as("NVM command set, 4 KiB pages, doorbells of 4 bytes")
                .isEqualTo(0x20);
        assertThat(driver.load(VERSION)).isEqualTo(0x10400);
        assertThat(controller.size()).isEqualTo(0x2000);
    }

    @Test
    void disablingResetsAllButTheAdminQueuesRegisters() {
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        driver.store(INTERRUPT_MASK_SET, 2);
        driver.store(CONFIGURATION, 0);
        assertThat(driver.load(STATUS)).isZero();
        assertThat(driver.load(INTERRUPT_MASK_SET)).isZero();
        assertThat(driver.load(ADMIN_QUEUE_SIZES)).isEqualTo(7 << 16 | 7);
        assertThat(driver.load(ADMIN_SUBMISSION_QUEUE)).isEqualTo(0x8000_0000L);
        assertThat(clock.pending()).as("what was under way").isZero();
        driver.store(DOORBELLS, 1);
        assertThat(driver.load(STATUS))
                .as("a doorbell of a disabled controller")
                .isZero();
    }

    @Test
    void choicesThatThereAreNotAreFatalAndAResetMendsIt() {
        for (int choice : new int[] {1 << 4, 1 << 7, 1 << 11}) {
            driver.store(CONFIGURATION, 0);
            driver.store(CONFIGURATION, choice | ENABLE);
            assertThat(driver.load(STATUS)).isEqualTo(FATAL);
        }
        driver.store(CONFIGURATION, 0);
        driver.store(ADMIN_QUEUE_SIZES, 0);
        driver.store(CONFIGURATION, ENABLE);
        assertThat(driver.load(STATUS)).as("queues of one entry").isEqualTo(FATAL);
        driver.enable();
    }

    @Test
    void shuttingDownFlushesAndTakesNoFurtherCommands() {
        driver.store(CONFIGURATION, 1 << 14 | ENABLE);
        assertThat(driver.load(STATUS)).isEqualTo(READY | SHUTDOWN_COMPLETE);
        assertThat(store.flushes()).isEqualTo(1);
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        assertThat(clock.jump()).isFalse();
    }

    @Test
    void aCommandEndsWithACompletionAndAnInterrupt() {
        int identifier =
                driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        clock.advance(LATENCY);
        assertThat(driver.hasCompletion(0)).isFalse();
        assertThat(line.asserted()).isFalse();
        clock.advance(1);
        assertThat(line.asserted()).isTrue();
        assertThat(driver.take(0)).isEqualTo(new Completion(identifier, Status.SUCCESS, 0, 0, 1));
        assertThat(line.asserted()).as("all completions have been read").isFalse();
    }

    @Test
    void theLineStaysUpUntilTheLastCompletionHasBeenRead() {
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        clock.advance(100);
        driver.take(0);
        assertThat(line.asserted()).isTrue();
        driver.take(0);
        assertThat(line.asserted()).isFalse();
        assertThat(line.rises()).isEqualTo(1);
    }

    @Test
    void theMaskHoldsTheLineDown() {
        driver.store(INTERRUPT_MASK_SET, 1);
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        clock.advance(100);
        assertThat(line.asserted()).isFalse();
        assertThat(driver.load(INTERRUPT_MASK_CLEAR)).isEqualTo(1);
        driver.store(INTERRUPT_MASK_CLEAR, 1);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void thePhaseTurnsWithEachRound() {
        for (int i = 0; i < 3 * ENTRIES; i++) {
            int identifier =
                    driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
            clock.advance(100);
            assertThat(driver.take(0).command()).isEqualTo(identifier);
            assertThat(driver.hasCompletion(0)).isFalse();
        }
    }

    @Test
    void commandsWaitUntilThereIsRoomForTheirCompletions() {
        makeQueues();
        int first = 0;
        for (int i = 0; i < ENTRIES - 1; i++) {
            driver.place(1, command(Namespace.FLUSH, 1, 0, 0));
        }
        driver.ring(1);
        clock.advance(100);
        assertThat(store.flushes()).isEqualTo(ENTRIES - 1);
        driver.place(1, command(Namespace.FLUSH, 1, 0, 0));
        driver.place(1, command(Namespace.FLUSH, 1, 0, 0));
        driver.ring(1);
        clock.advance(100);
        assertThat(store.flushes()).as("all places are taken").isEqualTo(ENTRIES - 1);
        assertThat(driver.take(1).command()).isEqualTo(first);
        clock.advance(100);
        assertThat(store.flushes()).isEqualTo(ENTRIES);
    }

    @Test
    void aQueueOutOfReachIsFatal() {
        driver.store(CONFIGURATION, 0);
        driver.store(ADMIN_SUBMISSION_QUEUE, 0x1000);
        driver.store(CONFIGURATION, ENABLE);
        driver.store(DOORBELLS, 1);
        assertThat(driver.load(STATUS)).isEqualTo(READY | FATAL);
        driver.enable();
        driver.store(CONFIGURATION, 0);
        driver.store(ADMIN_COMPLETION_QUEUE + 4, 1);
        driver.store(CONFIGURATION, ENABLE);
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        clock.advance(100);
        assertThat(driver.load(STATUS)).as("above 4 GiB").isEqualTo(READY | FATAL);
        driver.store(ADMIN_COMPLETION_QUEUE + 4, 0);
        driver.enable();
    }

    @Test
    void wrongDoorbellsAreEventsForWhoeverAsks() {
        driver.send(0, command(AdminCommands.ASYNCHRONOUS_EVENT, 0, 0, 0));
        driver.send(0, command(AdminCommands.ASYNCHRONOUS_EVENT, 0, 0, 0));
        clock.advance(100);
        assertThat(driver.hasCompletion(0)).isFalse();
        driver.store(DOORBELLS + 8 * 5, 1);
        Completion event = driver.take(0);
        assertThat(event.status()).isEqualTo(Status.SUCCESS);
        assertThat(event.result()).as("error, no such register, error log").isEqualTo(0x01_00_00);
        driver.store(DOORBELLS, ENTRIES);
        assertThat(driver.hasCompletion(0)).as("until the log has been read").isFalse();
        driver.send(0, command(AdminCommands.GET_LOG_PAGE, 0, DATA, 0).putInt(40, 15 << 16 | LogPages.ERRORS));
        clock.advance(100);
        driver.take(0);
        driver.store(DOORBELLS, ENTRIES);
        assertThat(driver.take(0).result()).as("a value that makes no sense").isEqualTo(0x01_01_00);
    }

    @Test
    void aCommandIdentifierThatIsInUseIsRefused() {
        makeQueues();
        driver.send(1, command(Namespace.FLUSH, 1, 0, 0));
        ByteBuffer again = command(Namespace.FLUSH, 1, 0, 0);
        driver.place(1, again);
        memory.ram().putShort(0x1000 + Command.SIZE + 2, (short) 0);
        driver.ring(1);
        assertThat(driver.take(1).status()).isEqualTo(Status.COMMAND_ID_CONFLICT);
        clock.advance(100);
        assertThat(driver.take(1).status()).isEqualTo(Status.SUCCESS);
        assertThat(store.flushes()).isEqualTo(1);
    }

    @Test
    void resetIsAsPowerOn() {
        driver.send(0, command(AdminCommands.IDENTIFY, 0, DATA, 0).putInt(40, 1));
        clock.advance(100);
        controller.reset();
        assertThat(line.asserted()).isFalse();
        assertThat(driver.load(CONFIGURATION)).isZero();
        assertThat(driver.load(ADMIN_QUEUE_SIZES)).isZero();
    }

    @Test
    void registersAreWords() {
        assertThat(controller.load(VERSION, 2)).isEqualTo(MappedDevice.REFUSED);
        assertThat(controller.store(CONFIGURATION, 1, 0)).isFalse();
        assertThat(driver.load(0x38)).as("no controller memory buffer").isZero();
        assertThat(driver.load(DOORBELLS)).isZero();
        assertThat(controller.load(0x1200, 4)).isEqualTo(MappedDevice.REFUSED);
        assertThat(controller.store(0x1200, 4, 0)).isFalse();
        driver.store(VERSION, 7);
        assertThat(driver.load(VERSION)).isEqualTo(0x10400);
    }

    private void makeQueues() {
        driver.sendCreateQueues(1);
        clock.advance(100);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
    }
}
