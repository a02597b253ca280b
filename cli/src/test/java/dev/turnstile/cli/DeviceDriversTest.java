package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel's drivers with the devices that they are for, from the shell. */
class DeviceDriversTest {
    private static final Path TOOLS = Path.of("/usr/sbin");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @ParameterizedTest
    @EnumSource
    void entropyDeviceGivesItsBytes(EngineName engine) throws IOException {
        String script =
                "insmod entropy; head -c 5000 /dev/hwrng | wc -c; head -c 8 /dev/hwrng | hexdump; rmmod entropy\n";

        String once = run(script, engine, "virtio-entropy,seed=7");

        assertThat(once).startsWith("   5000\n").isEqualTo(run(script, engine, "virtio-entropy,seed=7"));
        assertThat(once).isNotEqualTo(run(script, engine, "virtio-entropy,seed=8"));
    }

    @Test
    void clockTellsTheTimeAndItsAlarmEndsAWait() throws IOException {
        Path alarm = directory.resolve("alarm");
        long start = 1_000_000_000L * 1_000_000_000L; // 2001-09-09T01:46:40Z
        Files.write(alarm, time(start + 3_000_000_000L));
        Path out = directory.resolve("out");

        run(
                "insmod rtc; insmod hvc; cat /alarm > /dev/rtc0; head -c 8 /dev/rtc0 > /dev/hvc0\n",
                List.of(alarm),
                EngineName.jit,
                "rtc,time=2001-09-09T01:46:40Z",
                "virtio-console,output=" + out);

        assertThat(ByteBuffer.wrap(Files.readAllBytes(out))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong())
                .isBetween(start + 3_000_000_000L, start + 3_100_000_000L);
    }

    @Test
    void filesOutliveTheMountOnNvme() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(TOOLS.resolve("mke2fs")), "e2fsprogs is not installed");
        Path image = directory.resolve("image");
        tool("mke2fs", "-q", "-t", "ext2", "-b", "1024", "-I", "128", "-O", "none", image.toString(), "4m");

        String output = run("""
                mount /dev/nvme0 /mnt; mount | grep nvme; cp /bin/sh /mnt/sh; echo on nvme > /mnt/x; umount /mnt
                mount /dev/nvme0 /mnt; cat /mnt/x; crc32 < /bin/sh > /tmp/a; crc32 < /mnt/sh > /tmp/b
                test "$(cat /tmp/a)" = "$(cat /tmp/b)" && echo same; umount /mnt
                """, EngineName.interpreter, "nvme,file=" + image);

        assertThat(output).isEqualTo("/dev/nvme0 /mnt ext2 rw 0 0\non nvme\nsame\n");
        assertThat(tool("e2fsck", "-fn", image.toString())).isZero();
    }

    @Test
    void bothDisksCanBeMountedAtOnce() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(TOOLS.resolve("mke2fs")), "e2fsprogs is not installed");
        List<String> devices = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Path image = directory.resolve(name);
            tool("mke2fs", "-q", "-t", "ext2", "-b", "1024", "-I", "128", "-O", "none", image.toString(), "1m");
            devices.add((name.equals("a") ? "nvme,file=" : "virtio-block,file=") + image);
        }

        String output = run("""
                umount /mnt; mkdir /a /b; mount /dev/nvme0 /a; mount /dev/vda /b; mount /dev/vda /tmp; echo one > /a/x
                echo two > /b/x; cat /a/x /b/x
                """, EngineName.interpreter, devices.toArray(String[]::new));

        assertThat(output).isEqualTo("mount: /dev/vda on /tmp: Busy\none\ntwo\n");
    }

    @Test
    void framesGoOutAndComeBack() throws IOException {
        String output = run("""
                insmod net; echo a first frame for all > /dev/net0; echo and another frame then > /dev/net0
                head -c 22 /dev/net0; head -c 23 /dev/net0; rmmod net
                """, EngineName.interpreter, "virtio-net,loopback=on");

        assertThat(output).isEqualTo("a first frame for all\nand another frame then\n");
    }

    @Test
    void consolePassesBytesBothWays() throws IOException {
        Path in = Files.writeString(directory.resolve("in"), "one\ntwo\n");
        Path out = directory.resolve("out");

        String output = run(
                "insmod hvc; echo hello > /dev/hvc0; head -n 1 /dev/hvc0; head -c 2 /dev/hvc0; echo .; rmmod hvc\n",
                EngineName.interpreter,
                "virtio-console,input=" + in + ",output=" + out);

        assertThat(output).isEqualTo("one\ntw.\n");
        assertThat(out).hasContent("hello\n");
    }

    @Test
    void keysAndPointersHaveFilesOfTheirOwn() throws IOException {
        Path keys = Files.writeString(directory.resolve("keys"), "50000000 key a\n");
        Path moves = Files.writeString(directory.resolve("moves"), "50000000 wheel -1\n");

        String output = run(
                "insmod input; head -c 16 /dev/input0 | hexdump; head -c 8 /dev/input1 | hexdump; rmmod input\n",
                EngineName.interpreter,
                "virtio-keyboard,script=" + keys,
                "virtio-pointer,script=" + moves);

        assertThat(output)
                .contains("01 00 1e 00 01 00 00 00  00 00 00 00 00 00 00 00") // EV_KEY, KEY_A, pressed; EV_SYN
                .contains("02 00 08 00 ff ff ff ff"); // EV_REL, REL_WHEEL, -1
    }

    @Test
    void programDrawsOnTheFrameBuffer() throws IOException {
        Path picture = directory.resolve("picture.ppm");

        run(
                "insmod framebuffer; mandelbrot; rmmod framebuffer\n",
                EngineName.jit,
                "framebuffer,width=60,height=40,file=" + picture);

        byte[] bytes = Files.readAllBytes(picture);
        assertThat(new String(bytes, 0, 12, StandardCharsets.US_ASCII)).startsWith("P6\n60 40\n255");
        int pixels = bytes.length - 60 * 40 * 3;
        assertThat(pixel(bytes, pixels, 35, 20)).as("in the set").containsExactly(0, 0, 0);
        assertThat(pixel(bytes, pixels, 18, 16)).as("close to it").isNotEqualTo(new byte[3]);
    }

    @ParameterizedTest
    @CsvSource({
        "entropy, virtio-entropy",
        "net, virtio-net",
        "hvc, virtio-console",
        "input, virtio-keyboard",
        "framebuffer, framebuffer",
        "rtc, rtc",
    })
    void moduleThatIsRemovedLeavesNothing(String module, String device) throws IOException {
        String again = "insmod " + module + "; rmmod " + module + "; grep MemFree /proc/meminfo\n";

        String[] free =
                run(again + again + again, EngineName.interpreter, device).split("\n");

        assertThat(free).hasSize(3);
        assertThat(free[2]).isEqualTo(free[1]);
    }

    private static byte[] pixel(byte[] bytes, int start, int x, int y) {
        int at = start + (y * 60 + x) * 3;
        return new byte[] {bytes[at], bytes[at + 1], bytes[at + 2]};
    }

    private static byte[] time(long nanoseconds) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(nanoseconds)
                .array();
    }

    private static String run(String script, EngineName engine, String... devices) throws IOException {
        return run(script, List.of(), engine, devices);
    }

    /** What a script prints, messages included, in a machine with some devices; the host's files are in the root directory. */
    private static String run(String script, List<Path> files, EngineName engine, String... devices)
            throws IOException {
        NewcArchive archive = new NewcArchive();
        for (Path file : files) {
            archive.file("/" + file.getFileName(), 0644, Files.readAllBytes(file));
        }
        GuestSession.Result result = GuestSession.withShell(archive)
                .input(("exec 2>&1\n" + script).getBytes(StandardCharsets.UTF_8))
                .devices(devices)
                .engine(engine)
                .run();
        assertThat(result.outcome().reason()).as(result.output() + result.log()).isEqualTo(Outcome.Reason.EXITED);
        return result.output();
    }

    private static int tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOLS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }
}
