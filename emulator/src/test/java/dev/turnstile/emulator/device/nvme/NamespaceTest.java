package dev.turnstile.emulator.device.nvme;

import static dev.turnstile.emulator.device.nvme.NvmeDriver.DATA;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.LISTS;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.command;
import static dev.turnstile.emulator.device.nvme.NvmeDriver.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of the namespace, and where their data lie. */
class NamespaceTest {
    private static final int SECTORS = 4096;
    private static final int PAGE = 4096;

    private final FakeClock clock = new FakeClock();
    private final FakeMemory memory = new FakeMemory(DATA + (2 << 20));
    private MemoryBlockStore store = new MemoryBlockStore(SECTORS);
    private NvmeDriver driver = driver(Timing.ofLatency(100));

    @BeforeEach
    void setUp() {
        for (int i = 0; i < store.bytes().length; i++) {
            store.bytes()[i] = pattern(i);
        }
        start();
    }

    @Test
    void aSectorIsReadToAnyWordOfAPage() {
        assertThat(status(transfer(Namespace.READ, 3, 1, DATA + 4, 0))).isEqualTo(Status.SUCCESS);
        assertHolds(DATA + 4, 3 * 512, 512);
        assertThat(memory.ram().getInt(DATA)).isZero();
        assertThat(memory.ram().getInt(DATA + 4 + 512)).isZero();
    }

    @Test
    void twoPagesAreSaidByTheCommand() {
        assertThat(status(transfer(Namespace.READ, 0, 8, DATA + 0x800, DATA + 5 * PAGE)))
                .isEqualTo(Status.SUCCESS);
        assertHolds(DATA + 0x800, 0, 0x800);
        assertHolds(DATA + 5 * PAGE, 0x800, 0x800);
    }

    @Test
    void morePagesAreSaidByAList() {
        for (int i = 0; i < 3; i++) {
            memory.ram().putLong(LISTS + 0x100 + 8 * i, at(DATA + (7 - 2 * i) * PAGE));
        }
        assertThat(status(transfer(Namespace.READ, 0, 32, DATA + 10 * PAGE, LISTS + 0x100)))
                .isEqualTo(Status.SUCCESS);
        assertHolds(DATA + 10 * PAGE, 0, PAGE);
        assertHolds(DATA + 7 * PAGE, PAGE, PAGE);
        assertHolds(DATA + 5 * PAGE, 2 * PAGE, PAGE);
        assertHolds(DATA + 3 * PAGE, 3 * PAGE, PAGE);
    }

    @Test
    void aListThatIsFullGoesOnInAnother() {
        int start = LISTS + PAGE - 16; // room for two entries
        memory.ram().putLong(start, at(DATA + PAGE)).putLong(start + 8, at(LISTS + 2 * PAGE));
        memory.ram().putLong(LISTS + 2 * PAGE, at(DATA + 2 * PAGE)).putLong(LISTS + 2 * PAGE + 8, at(DATA + 3 * PAGE));
        assertThat(status(transfer(Namespace.READ, 0, 32, DATA, start))).isEqualTo(Status.SUCCESS);
        assertHolds(DATA, 0, 4 * PAGE);
    }

    @Test
    void theLongestTransferIsAMegabyte() {
        for (int i = 1; i < 256; i++) {
            memory.ram().putLong(LISTS + 8 * (i - 1), at(DATA + i * PAGE));
        }
        assertThat(status(transfer(Namespace.READ, 0, 2048, DATA, LISTS))).isEqualTo(Status.SUCCESS);
        assertHolds(DATA, 0, 1 << 20);
        assertThat(status(transfer(Namespace.READ, 0, 2049, DATA, LISTS))).isEqualTo(Status.INVALID_FIELD);
    }

    @Test
    void whatIsWrittenIsOnTheDisk() {
        memory.ram().put(DATA, (byte) 77).put(DATA + 1023, (byte) 78);
        assertThat(status(transfer(Namespace.WRITE, SECTORS - 2, 2, DATA, 0))).isEqualTo(Status.SUCCESS);
        assertThat(store.bytes()[(SECTORS - 2) * 512]).isEqualTo((byte) 77);
        assertThat(store.bytes()[SECTORS * 512 - 1]).isEqualTo((byte) 78);
    }

    @Test
    void flushReachesTheStoreForOneNamespaceOrAll() {
        assertThat(status(command(Namespace.FLUSH, 1, 0, 0))).isEqualTo(Status.SUCCESS);
        assertThat(status(command(Namespace.FLUSH, -1, 0, 0))).isEqualTo(Status.SUCCESS);
        assertThat(store.flushes()).isEqualTo(2);
        assertThat(status(command(Namespace.FLUSH, 2, 0, 0))).isEqualTo(Status.INVALID_NAMESPACE);
        assertThat(status(transfer(Namespace.READ, 0, 1, DATA, 0).putInt(4, -1)))
                .isEqualTo(Status.INVALID_NAMESPACE);
    }

    @Test
    void zeroesNeedNoData() {
        assertThat(status(transfer(Namespace.WRITE_ZEROES, 10, 300, 0, 0))).isEqualTo(Status.SUCCESS);
        assertThat(store.bytes()[10 * 512 - 1]).isEqualTo(pattern(10 * 512 - 1));
        for (int i = 10 * 512; i < 310 * 512; i++) {
            assertThat(store.bytes()[i]).isZero();
        }
        assertThat(store.bytes()[310 * 512]).isEqualTo(pattern(310 * 512));
    }

    @Test
    void rangesThatAreNoLongerNeededAreChecked() {
        memory.ram().putInt(DATA + 4, 8).putLong(DATA + 8, 100);
        memory.ram().putInt(DATA + 20, 8).putLong(DATA + 24, SECTORS - 8);
        ByteBuffer manage =
                command(Namespace.DATASET_MANAGEMENT, 1, DATA, 0).putInt(40, 1).putInt(44, 4);
        assertThat(status(manage)).isEqualTo(Status.SUCCESS);
        memory.ram().putInt(DATA + 20, 9);
        assertThat(status(manage)).isEqualTo(Status.LBA_OUT_OF_RANGE);
    }

    @Test
    void whatIsNotOnTheDiskIsRefused() {
        assertThat(status(transfer(Namespace.READ, SECTORS - 1, 2, DATA, 0))).isEqualTo(Status.LBA_OUT_OF_RANGE);
        assertThat(status(transfer(Namespace.READ, -1, 1, DATA, 0))).isEqualTo(Status.LBA_OUT_OF_RANGE);
        assertThat(status(transfer(Namespace.WRITE, Long.MAX_VALUE, 1, DATA, 0)))
                .isEqualTo(Status.LBA_OUT_OF_RANGE);
        assertThat(status(transfer(Namespace.WRITE_ZEROES, SECTORS, 1, 0, 0))).isEqualTo(Status.LBA_OUT_OF_RANGE);
        assertThat(status(command(0x05, 1, DATA, 0))).isEqualTo(Status.INVALID_OPCODE);
    }

    @Test
    void pagesThatMakeNoSenseAreRefused() {
        assertThat(status(transfer(Namespace.READ, 0, 1, DATA + 1, 0))).isEqualTo(Status.PRP_OFFSET_INVALID);
        assertThat(status(transfer(Namespace.READ, 0, 16, DATA, DATA + 8))).isEqualTo(Status.PRP_OFFSET_INVALID);
        assertThat(status(transfer(Namespace.READ, 0, 24, DATA, LISTS + 4))).isEqualTo(Status.PRP_OFFSET_INVALID);
        memory.ram().putLong(LISTS, at(DATA + 4));
        assertThat(status(transfer(Namespace.READ, 0, 24, DATA, LISTS))).isEqualTo(Status.PRP_OFFSET_INVALID);
        assertThat(status(transfer(Namespace.READ, 0, 24, DATA, 0))).isEqualTo(Status.DATA_TRANSFER_ERROR);
        assertThat(status(transfer(Namespace.READ, 0, 1, 0, 0))).isEqualTo(Status.DATA_TRANSFER_ERROR);
        assertThat(status(transfer(Namespace.WRITE, 0, 1, 0, 0).putLong(24, 1L << 32)))
                .isEqualTo(Status.DATA_TRANSFER_ERROR);
    }

    @Test
    void aFailureOfTheHostsIsAMediaError() {
        store.fail();
        assertThat(status(transfer(Namespace.READ, 0, 1, DATA, 0))).isEqualTo(Status.UNRECOVERED_READ_ERROR);
        assertThat(status(transfer(Namespace.WRITE, 0, 1, DATA, 0))).isEqualTo(Status.WRITE_FAULT);
        assertThat(status(command(Namespace.FLUSH, 1, 0, 0))).isEqualTo(Status.WRITE_FAULT);
    }

    @Test
    void aReadOnlyDiskIsNotWritten() {
        store = new MemoryBlockStore(SECTORS, true);
        driver = driver(Timing.ofLatency(100));
        start();
        assertThat(status(transfer(Namespace.WRITE, 0, 1, DATA, 0))).isEqualTo(Status.WRITE_PROTECTED);
        assertThat(status(transfer(Namespace.WRITE_ZEROES, 0, 1, 0, 0))).isEqualTo(Status.WRITE_PROTECTED);
        assertThat(status(transfer(Namespace.READ, 0, 1, DATA, 0))).isEqualTo(Status.SUCCESS);
    }

    @Test
    void bytesTakeTheirTime() {
        driver = driver(new Timing(100, 512, 0));
        start();
        driver.send(1, transfer(Namespace.READ, 0, 8, DATA, 0));
        clock.advance(900);
        assertThat(driver.hasCompletion(1)).isFalse();
        clock.advance(1);
        assertThat(driver.hasCompletion(1)).isTrue();
    }

    private NvmeDriver driver(Timing timing) {
        DeviceContext context = new DeviceContext(clock, new FakeLine(), memory);
        return new NvmeDriver(new NvmeController(context, store, timing), memory);
    }

    private void start() {
        driver.enable();
        driver.sendCreateQueues(1);
        clock.advance(1000);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
        assertThat(driver.take(0).status()).isEqualTo(Status.SUCCESS);
    }

    private int status(ByteBuffer entry) {
        driver.send(1, entry);
        clock.advance(1000);
        return driver.take(1).status();
    }

    private void assertHolds(int where, int from, int length) {
        for (int i = 0; i < length; i++) {
            if (memory.ram().get(where + i) != pattern(from + i)) {
                assertThat(memory.ram().get(where + i)).as("byte %d", i).isEqualTo(pattern(from + i));
            }
        }
    }

    private static byte pattern(int position) {
        return (byte) (position * 31 + (position >> 9) + 1);
    }

    private static long at(int offset) {
        return NvmeDriver.address(offset) & 0xffff_ffffL;
    }
}
