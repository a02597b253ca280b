package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.device.nvme.NvmeController;
import dev.turnstile.emulator.device.virtio.VirtioBlock;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every device stands any access, in any order, at any time. */
@Timeout(120)
class DeviceFuzzTest {
    private static final int SEEDS = 20;
    private static final int ACCESSES = 20_000;
    /** More than any device has deadlines. */
    private static final int MOST_DEADLINES = 4;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x10000);
    private final DeviceContext context = new DeviceContext(clock, line, memory);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theInterruptController(long seed) {
        InterruptController controller = new InterruptController(line, new FakeLine());
        Random random = new Random(seed);
        fuzz(
                random,
                controller,
                0x500,
                () -> controller.line(1 + random.nextInt(63)).set(random.nextBoolean()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTimer(long seed) {
        fuzz(new Random(seed), new CountdownTimer(clock, line, new FakeLine()), 0x40, () -> {});
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDmaCopyEngine(long seed) {
        fuzz(new Random(seed), new DmaCopyEngine(context), 0x20, () -> {});
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theUart(long seed) {
        Random random = new Random(seed);
        FakeSource source = random.nextBoolean() ? FakeSource.terminal() : FakeSource.of("some input\n".repeat(500));
        Uart16550 uart = new Uart16550(clock, line, source, new FakeSink());
        fuzz(random, uart, 16, () -> source.type("x".repeat(random.nextInt(20))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDisk(long seed) {
        Random random = new Random(seed);
        VirtioBlock block = new VirtioBlock(clock, new MemoryBlockStore(100), Timing.ofLatency(100));
        byte[] bytes = new byte[4096];
        fuzz(random, new VirtioMmio(context, block), 0x120, () -> {
            random.nextBytes(bytes);
            memory.ram().put(random.nextInt(0x10000 - bytes.length), bytes);
        });
    }

    /** Whatever is registered, with the options that it has if nothing is said. */
    @ParameterizedTest
    @CsvSource({
        "virtio-entropy",
        "virtio-console",
        "virtio-net",
        "virtio-keyboard",
        "virtio-pointer",
        "framebuffer",
        "rtc"
    })
    void whatCanBePluggedIn(String name) throws IOException {
        DeviceRegistry registry = DeviceRegistry.load(DeviceFuzzTest.class.getClassLoader());
        for (int seed = 0; seed < SEEDS; seed++) {
            MappedDevice device = registry.create(DeviceSpecification.parse(name), context);
            fuzz(new Random(seed), device, name.startsWith("virtio") ? 0x190 : 0x20, () -> {});
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIommu(long seed) {
        PhysicalMemory ram = new PhysicalMemory(FakeMemory.BASE, 0x10000, 0x1000, 0x1000);
        Iommu iommu = new Iommu(ram, memory, line);
        DmaPort port = iommu.port(17);
        Random random = new Random(seed);
        byte[] bytes = new byte[0x2100];
        fuzz(random, iommu, 0x20, () -> {
            ram.store(4 * random.nextInt(0x10000 / 4), 4, value(random, 4) | 7);
            int length = random.nextInt(bytes.length);
            port.read(value(random, 4), bytes, 0, length);
            port.write(value(random, 4), bytes, 0, length);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNvmeController(long seed) {
        Random random = new Random(seed);
        NvmeController nvme = new NvmeController(context, new MemoryBlockStore(100), Timing.ofLatency(100));
        fuzz(random, nvme, 0x40, () -> {
            // Commands that may make sense, and doorbells of an enabled controller: chance alone would hardly ever get
            // there.
            for (int at = 0; at < 0x1000; at += 4) {
                int word = at % 64 == 0 ? random.nextInt(16) | random.nextInt(8) << 16 : value(random, 4);
                memory.ram().putInt(at, word);
            }
            nvme.store(NvmeController.CONFIGURATION, 4, 0);
            nvme.store(NvmeController.ADMIN_QUEUE_SIZES, 4, 31 << 16 | 31);
            nvme.store(NvmeController.ADMIN_SUBMISSION_QUEUE, 4, FakeMemory.BASE);
            nvme.store(NvmeController.ADMIN_COMPLETION_QUEUE, 4, FakeMemory.BASE + 0x1000);
            nvme.store(NvmeController.CONFIGURATION, 4, NvmeController.ENABLE);
            nvme.store(NvmeController.DOORBELLS, 4, random.nextInt(32));
            clock.advance(1000);
            for (int i = 0; i < 10; i++) {
                nvme.store(NvmeController.DOORBELLS + 4 * random.nextInt(8), 4, random.nextInt(32));
                clock.advance(random.nextInt(200));
            }
        });
    }

    /**
     * Does random things to a device.
     *
     * @param registers number of bytes in which most of its registers are
     * @param outside something that happens around it
     */
    private void fuzz(Random random, MappedDevice device, int registers, Runnable outside) {
        for (int i = 0; i < ACCESSES; i++) {
            int width = 1 << random.nextInt(3);
            int offset = random.nextInt(random.nextInt(10) == 0 ? device.size() : registers) & -width;
            switch (random.nextInt(10)) {
                case 0 -> clock.advance(random.nextInt(2000));
                case 1 -> clock.jump();
                case 2 -> outside.run();
                case 3, 4, 5 ->
                    assertThat(device.load(offset, width))
                            .as("load of %d at %#x", width, offset)
                            .isBetween(MappedDevice.REFUSED, (1L << 8 * width) - 1);
                default -> device.store(offset, width, value(random, width));
            }
            if (random.nextInt(5000) == 0) {
                device.reset();
            }
            assertThat(clock.pending()).isLessThan(MOST_DEADLINES);
        }
        device.reset();
        assertThat(clock.pending()).isZero();
    }

    private static int value(Random random, int width) {
        int value = switch (random.nextInt(4)) {
            case 0 -> random.nextInt();
            case 1 -> 1 << random.nextInt(32);
            case 2 -> FakeMemory.BASE + random.nextInt(0x11000);
            default -> random.nextInt(20);
        };
        return width == 4 ? value : value & (1 << 8 * width) - 1;
    }
}
