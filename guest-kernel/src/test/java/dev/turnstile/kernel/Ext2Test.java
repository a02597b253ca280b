package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.kernel.Ext2Image.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's ext2 against the stock tools of e2fsprogs. */
class Ext2Test {
    private static final Outcome ENDED = new Outcome(Outcome.Reason.EXITED, 0);

    /** How the programs end whose second check, a mount, has failed. */
    private static final Outcome MOUNT_REFUSED = new Outcome(Outcome.Reason.EXITED, 2);

    private static final int CLEAN = 0;
    private static final int REPAIRED = 1;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void needsTools() {
        assumeTrue(Ext2Image.hasTools(), "e2fsprogs is not installed");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_NEW")
    void filesOfBothSidesAreTheSame(Kind kind) throws IOException {
        Path given = Files.createDirectory(directory.resolve("given"));
        Files.writeString(given.resolve("given"), "hello\n");
        Files.createSymbolicLink(given.resolve("link"), Path.of("/mnt/given"));
        byte[] disk = Ext2Image.make(directory.resolve("image"), given, kind, 1024, 512)
                .bytes();

        GuestMachine.Run run =
                GuestMachine.running("disk_files").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        Ext2Image image = Ext2Image.of(directory.resolve("image"), disk);
        assertThat(image.check()).returns(CLEAN, Ext2Image.Result::status);
        assertThat(image.read("/given")).asString().isEqualTo("hello\n");
        assertThat(image.read("/sparse"))
                .hasSize(300_011)
                .startsWith(new byte[300_000])
                .endsWith("hello world".getBytes(StandardCharsets.US_ASCII));
        assertThat(image.ask("ls -p /many").lines().filter(line -> line.matches("/[1-9].*/n[0-9]{3}/.*")))
                .hasSize(400);
        assertThat(image.ask("stat /many/n123")).contains("Fast link dest: \"hello world\"");
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 1024", "PLAIN, 2048", "PLAIN, 4096", "USUAL, 1024", "USUAL, 2048", "USUAL, 4096"})
    void diskIsCleanAfterUnmounting(Kind kind, int blockSize) throws IOException {
        byte[] disk = emptyDisk(kind, blockSize);

        GuestMachine.Run run =
                GuestMachine.running("power_cut").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        assertThat(Ext2Image.of(directory.resolve("image"), disk).check()).returns(CLEAN, Ext2Image.Result::status);
    }

    @Test
    void everyKindOfFileIsKept() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        GuestMachine.Run run =
                GuestMachine.running("disk_kinds").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        Ext2Image image = Ext2Image.of(directory.resolve("image"), disk);
        assertThat(image.check()).returns(CLEAN, Ext2Image.Result::status);
        assertThat(image.ask("stat /null"))
                .contains("Type: character special")
                .contains("Device major/minor number: 01:03");
    }

    @Test
    void fileMayBeLargerThanMemory() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        GuestMachine.Run run = GuestMachine.running("disk_large")
                .memory(1 << 20)
                .disk(MemoryDisk.of(disk))
                .run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        assertThat(Ext2Image.of(directory.resolve("image"), disk).check()).returns(CLEAN, Ext2Image.Result::status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk_sequential", "disk_two_readers"})
    void fileIsReadInOrderAndByMany(String program) throws IOException {
        int pages = 200;
        Path given = Files.createDirectory(directory.resolve("given"));
        Files.write(given.resolve("file"), numbers(pages * 4096));
        byte[] bytes = Ext2Image.make(directory.resolve("image"), given, Kind.USUAL, 1024, 64)
                .bytes();
        MemoryDisk disk = MemoryDisk.of(bytes);

        GuestMachine.Run run = GuestMachine.running(program).disk(disk).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        assertThat(disk.reads()).isLessThan(pages / 6); // sixteen pages at once, and what says where they are
    }

    /** Words that are their numbers. */
    private static byte[] numbers(int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            buffer.putInt(buffer.position() / Integer.BYTES);
        }
        return buffer.array();
    }

    @Test
    void directoryMovesInOneWriteOrNotAtAll() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        GuestMachine.Run run =
                GuestMachine.running("disk_renames").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        assertThat(Ext2Image.of(directory.resolve("image"), disk).check()).returns(CLEAN, Ext2Image.Result::status);
    }

    @Test
    void endOfTheMachineLeavesTheDiskAsIfUnmounted() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        assertThat(GuestMachine.running("disk_end")
                        .disk(MemoryDisk.of(disk))
                        .run()
                        .outcome())
                .isEqualTo(ENDED);

        Ext2Image image = Ext2Image.of(directory.resolve("image"), disk);
        assertThat(image.ask("stats")).containsPattern("Filesystem state: +clean");
        assertThat(image.read("/file")).asString().isEqualTo("text\n");
    }

    @Test
    void programsRunFromTheDiskMapItsFilesAndChangesAreWrittenByThemselves() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        GuestMachine.Run run =
                GuestMachine.running("disk_programs").disk(MemoryDisk.of(disk)).run(20_000_000);

        assertThat(run.outcome().reason()).as(run.log()).isEqualTo(Outcome.Reason.LIMIT);
        assertThat(run.output()).isEqualTo("late\n");
        Ext2Image image = Ext2Image.of(directory.resolve("image"), disk);
        assertThat(image.repair().status()).isIn(CLEAN, REPAIRED);
        assertThat(image.read("/late")).asString().isEqualTo("late\n");
        byte[] mapped = new byte[10_000];
        mapped[5000] = 'm';
        assertThat(image.read("/mapped")).isEqualTo(mapped);
    }

    @Test
    void whatOthersHaveMadeKeepsWhatOnlyTheyKnowOf() throws IOException {
        Path given = Files.createDirectory(directory.resolve("given"));
        Path indexed = Files.createDirectory(given.resolve("indexed"));
        for (int i = 1; i <= 300; i++) {
            Files.createFile(indexed.resolve("name-of-some-length-" + i));
        }
        Files.writeString(given.resolve("attributed"), "a");
        Files.writeString(given.resolve("attributed2"), "b");
        Files.createSymbolicLink(given.resolve("link"), Path.of("/mnt/given"));
        try (RandomAccessFile huge = new RandomAccessFile(given.resolve("huge").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        Ext2Image image = Ext2Image.make(directory.resolve("image"), given, Kind.USUAL, 1024, 512);
        image.index();
        image.change("ea_set attributed user.note kept");
        for (String file : List.of("attributed2", "link")) { // too long for the inode: a block
            image.change("ea_set " + file + " user.note " + "long".repeat(50));
        }
        byte[] disk = image.bytes();

        GuestMachine.Run run =
                GuestMachine.running("disk_foreign").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(ENDED);
        image = Ext2Image.of(directory.resolve("image"), disk);
        assertThat(image.check()).returns(CLEAN, Ext2Image.Result::status);
        assertThat(image.ask("stat attributed")).contains("user.note (4) = \"kept\"", "crtime");
        assertThat(image.ask("stat larger")).contains("Size: " + (3L << 30));
    }

    @Test
    void featuresThatAreNotKnownAreNamed() throws IOException {
        byte[] disk = emptyDisk(Kind.TOO_NEW, 1024);

        GuestMachine.Run run =
                GuestMachine.running("power_cut").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).isEqualTo(MOUNT_REFUSED);
        assertThat(run.log()).contains("ext2: the disk has features 0x");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0xffffffff", // inodes
        "4, 0xffffffff", // blocks
        "4, 0",
        "20, 7", // first block
        "24, 5", // block size
        "32, 0xffffffff", // blocks of a group
        "32, 0",
        "40, 0xffffffff", // inodes of a group
        "40, 0",
        "56, 0", // magic
        "76, 2", // revision
        "84, 0", // first inode
        "84, 0xffffffff",
        "88, 1000", // inode size
        "88, 64",
    })
    void superblockThatMakesNoSenseIsRefused(int at, long value) throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);
        int superblock = 1024;
        ByteBuffer.wrap(disk).order(ByteOrder.LITTLE_ENDIAN).putInt(superblock + at, (int) value);

        GuestMachine.Run run =
                GuestMachine.running("power_cut").disk(MemoryDisk.of(disk)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(MOUNT_REFUSED);
    }

    @Test
    void unmountingLeavesTheThreadThatWritesBackInOrder() throws IOException {
        byte[] disk = emptyDisk(Kind.PLAIN, 1024);

        GuestMachine.Run run =
                GuestMachine.running("umount_race").disk(MemoryDisk.of(disk)).run(300_000_000);

        assertThat(run.output()).as(run.log()).isEqualTo("late\n");
        assertThat(Ext2Image.of(directory.resolve("image"), disk).read("/late"))
                .asString()
                .isEqualTo("late\n");
    }

    private byte[] emptyDisk(Kind kind, int blockSize) throws IOException {
        Path nothing = Files.createDirectory(directory.resolve("nothing"));
        return Ext2Image.make(directory.resolve("image"), nothing, kind, blockSize, 1024)
                .bytes();
    }
}
