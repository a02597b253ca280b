package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every driver of the tree with every kind of fault: one machine with all devices, all of which have the same fault. */
class DeviceFaultsTest {
    private static final Path TOOLS = Path.of("/usr/sbin");

    /** Where a disk says whether it has been unmounted: in the superblock at 1024. */
    private static final int EXT2_STATE = 1024 + 58;

    private static final List<String> DEVICES = List.of(
            "disk",
            "virtio-entropy",
            "virtio-net",
            "virtio-console",
            "virtio-keyboard",
            "rtc",
            "framebuffer",
            "dma-copy",
            "nvme");

    /** Uses each of them; faults that begin at {@link #LOADED} find all modules loaded. */
    private static final String SCRIPT = """
            exec 2>&1
            insmod entropy; insmod net; insmod hvc; insmod input; insmod rtc; insmod framebuffer; insmod dma_copy; sleep 1
            head -c 8 /dev/hwrng > /tmp/x && echo entropy
            echo a first frame for all > /dev/net0 && head -c 22 /dev/net0
            echo hello > /dev/hvc0 && head -n 1 /dev/hvc0
            head -c 8 /dev/input0 > /tmp/x && echo input
            cat /alarm > /dev/rtc0 && head -c 8 /dev/rtc0 > /tmp/x && echo rtc
            echo dma > /dev/dma0 && head -c 4 /dev/dma0
            mandelbrot && echo framebuffer
            head -c 512 /dev/vda > /tmp/x && echo disk
            head -c 512 /dev/nvme0 > /tmp/x && echo nvme
            rmmod dma_copy; insmod uio dma-copy; dmacopy uio
            """;

    private static final String LOADED = "after=50000000";

    private static final String ALL_IS_WELL = """
            entropy
            a first frame for all
            one
            input
            rtc
            dma
            framebuffer
            disk
            nvme
            uio
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(directory.resolve("keys"), "60000000 key a\n");
        Files.writeString(directory.resolve("in"), "one\ntwo\n");
        Files.write(directory.resolve("nvme"), new byte[64 << 10]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost-interrupt,times=0",
                "delayed-interrupt,times=0,ticks=3000000",
                "doubled-interrupt,times=0",
                "spurious-interrupt," + LOADED
            })
    void interruptsOfAnyKindAreStood(String fault) throws IOException {
        assertThat(run(EngineName.jit, fault)).isEqualTo(ALL_IS_WELL);
    }

    @Test
    void deviceThatVanishesIsAnError() throws IOException {
        assertThat(run(EngineName.jit, "vanish," + LOADED)).isEqualTo("""
                head: /dev/hwrng: No such device
                sh: echo: No such device
                sh: echo: No such device
                head: /dev/input0: No such device
                head: /dev/rtc0: No such device
                sh: echo: No such device
                mandelbrot: /dev/fb0: No such device
                head: /dev/vda: No such device
                head: /dev/nvme0: No such device
                dmacopy: the engine is gone
                """);
    }

    @ParameterizedTest
    @CsvSource({"interpreter", "jit"})
    void refusedDmaIsAnError(EngineName engine) throws IOException {
        assertThat(run(engine, "dma-error,times=0," + LOADED)).isEqualTo("""
                head: /dev/hwrng: Input or output error
                sh: echo: Input or output error
                sh: echo: Input or output error
                head: /dev/input0: Input or output error
                rtc
                sh: echo: Input or output error
                mandelbrot: /dev/fb0: Input or output error
                head: /dev/vda: Input or output error
                head: /dev/nvme0: Input or output error
                dmacopy: the engine says that the copy has failed
                """);
    }

    @Test
    void readerThatWaitsLearnsThatItsDeviceIsGone() throws IOException {
        Files.writeString(directory.resolve("keys"), "");

        String output = output(
                "exec 2>&1; insmod input; head -c 8 /dev/input0\n",
                EngineName.interpreter,
                MachineConfiguration.DEFAULT,
                List.of("virtio-keyboard:vanish,after=200000000"));

        assertThat(output).isEqualTo("head: /dev/input0: No such device\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lost-interrupt,times=0 | onetwothree",
                "delayed-interrupt,times=0 | onetwothree",
                "doubled-interrupt,times=0 | onetwothree",
                "vanish,after=50000000 | one"
            })
    void consoleStandsFaultsOfItsUart(String fault, String written) throws IOException {
        String output = output(
                "echo one\nsleep 1\necho two\nhead -n 1\nthree\n",
                EngineName.interpreter,
                MachineConfiguration.DEFAULT,
                List.of("uart0:" + fault));

        assertThat(output.replace("\n", "")).isEqualTo(written);
    }

    @Test
    void disksGoOnAfterAFault() throws IOException {
        String read = "head -c 512 /dev/vda > /tmp/x && echo disk; head -c 512 /dev/nvme0 > /tmp/x && echo nvme\n";

        String output = output(
                "exec 2>&1; sleep 1\n" + read + read,
                EngineName.interpreter,
                MachineConfiguration.DEFAULT,
                List.of("disk:dma-error," + LOADED, "nvme:dma-error," + LOADED));

        assertThat(output).isEqualTo("""
                head: /dev/vda: Input or output error
                head: /dev/nvme0: Input or output error
                disk
                nvme
                """);
    }

    @Test
    void diskThatDoesNotAnswerIsGivenUpAndReset() throws IOException {
        String read = "head -c 512 /dev/vda > /tmp/x && echo disk\n";

        String output = output(
                "exec 2>&1; sleep 1\n" + read,
                EngineName.interpreter,
                MachineConfiguration.DEFAULT.withDisk(Timing.ofLatency(10_000_000_000L)),
                List.of());

        assertThat(output).isEqualTo("head: /dev/vda: Input or output error\n");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenByTheNextSync() throws IOException, InterruptedException {
        String output = onExt2(
                "disk:write-error," + LOADED,
                "sync; umount /mnt && mount /dev/vda /mnt && cat /mnt/x && umount /mnt",
                true);

        assertThat(output).isEqualTo("one\n");
    }

    @Test
    void flushThatHasFailedIsNotForgotten() throws IOException, InterruptedException {
        String output = onExt2("disk:lost-write," + LOADED, "sync; sync; umount /mnt; mount | grep vda", false);

        assertThat(output).isEqualTo("umount: /mnt: Input or output error\n");
    }

    /** What comes of writing a file and then something more, and whether the disk says behind that that all of it is there. */
    private String onExt2(String fault, String script, boolean clean) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(TOOLS.resolve("mke2fs")), "e2fsprogs is not installed");
        Path image = directory.resolve("image");
        tool("mke2fs", "-q", "-t", "ext2", "-b", "1024", "-I", "128", "-O", "none", image.toString(), "1m");
        GuestSession.Result result;
        try (BlockStore disk = BlockStore.open(image, BlockStore.Access.READ_WRITE)) {
            result = GuestSession.withShell()
                    .input(("exec 2>&1; sleep 1; echo one > /mnt/x; " + script + "\n").getBytes(StandardCharsets.UTF_8))
                    .disk(disk)
                    .faults(List.of(fault))
                    .run();
        }
        assertThat(Files.readAllBytes(image)[EXT2_STATE]).isEqualTo((byte) (clean ? 1 : 0));
        return result.output();
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOLS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void driversLendWhatTheirDevicesReachToThemThroughAnIommu() throws IOException {
        assertThat(output(SCRIPT, EngineName.jit, MachineConfiguration.DEFAULT.withIommu(true), List.of()))
                .isEqualTo(ALL_IS_WELL);
    }

    /** What the script prints if all devices have a fault. */
    private String run(EngineName engine, String fault) throws IOException {
        Stream<String> rules = DEVICES.stream().map(device -> device + ":" + fault);
        return output(SCRIPT, engine, MachineConfiguration.DEFAULT, rules.toList());
    }

    private String output(String script, EngineName engine, MachineConfiguration configuration, List<String> rules)
            throws IOException {
        byte[] alarm = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1_000_000_005_000_000_000L)
                .array();
        GuestSession.Result result = GuestSession.withShell(new NewcArchive().file("/alarm", 0644, alarm))
                .input(script.getBytes(StandardCharsets.UTF_8))
                .configuration(configuration)
                .disk(new MemoryBlockStore(64))
                .devices(
                        "virtio-entropy",
                        "virtio-net,loopback=on",
                        "virtio-console,input=" + directory.resolve("in") + ",output=" + directory.resolve("out"),
                        "virtio-keyboard,script=" + directory.resolve("keys"),
                        "rtc,time=2001-09-09T01:46:40Z",
                        "framebuffer,width=60,height=40",
                        "nvme,file=" + directory.resolve("nvme"))
                .faults(rules)
                .engine(engine)
                .run();
        assertThat(result.outcome().reason()).as(result.output() + result.log()).isEqualTo(Outcome.Reason.EXITED);
        return result.output();
    }
}
