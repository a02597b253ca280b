package dev.turnstile.cli;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.programs.UserLibrary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine on which exec has just happened: a program and the loader that it names are in memory, the stack is as the kernel
 * would leave it. Where the kernel would be, {@code loader/kernel.s} serves the calls that the loader makes.
 */
final class LoaderMachine {
    /** Where programs have to be linked: paging is off, so it must be RAM. */
    static final int PROGRAM = MemoryLayout.RAM_BASE + 0x10_0000;

    private static final int MEMORY = 0x80_0000;
    private static final int LOADER = MemoryLayout.RAM_BASE + 0x18_0000;
    private static final int LAUNCH = MemoryLayout.RAM_BASE + 0x1f_0000;
    private static final int FILES = MemoryLayout.RAM_BASE + 0x20_0000;
    private static final int ROOM = MemoryLayout.RAM_BASE + 0x40_0000;
    private static final int HEAP = MemoryLayout.RAM_BASE + 0x50_0000;
    private static final int STACK_TOP = MemoryLayout.RAM_BASE + 0x7f_0000;
    private static final int STACK_DATA = 0x1000;
    private static final long LIMIT = 50_000_000;

    private static final int AT_PHDR = 3;
    private static final int AT_PHENT = 4;
    private static final int AT_PHNUM = 5;
    private static final int AT_PAGESZ = 6;
    private static final int AT_BASE = 7;
    private static final int AT_ENTRY = 9;

    private final ElfFile program;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private EngineName engine = EngineName.interpreter;

    /** A machine for a program that has been linked with shared libraries, at {@link #PROGRAM}. */
    LoaderMachine(ElfFile program) {
        this.program = program;
    }

    /** What a run has come to. */
    record Result(int status, String output, String errors) {}

    /** Adds a file that can be opened. */
    LoaderMachine file(String path, byte[] contents) {
        files.put(path, contents);
        return this;
    }

    LoaderMachine engine(EngineName chosen) {
        engine = chosen;
        return this;
    }

    Result run() throws IOException, ElfException, AssemblyException {
        ElfFile loader = ElfFile.read(UserLibrary.loader());
        List<ElfSegment> segments = new ArrayList<>(kernel().segments());
        int entry = segments.get(0).physicalAddress();
        byte[] written = program.write();
        segments.addAll(ElfFile.read(written).segments());
        for (ElfSegment segment : loader.segments()) {
            segments.add(at(LOADER + segment.virtualAddress(), segment.data(), segment.memorySize()));
        }
        ByteBuffer launch = words(0x1000);
        launch.putInt(LOADER + loader.entry())
                .putInt(STACK_TOP - STACK_DATA)
                .putInt(ROOM)
                .putInt(HEAP)
                .putInt(FILES);
        segments.add(at(LAUNCH, launch));
        segments.add(at(FILES, files()));
        segments.add(at(STACK_TOP - STACK_DATA, stack(Bytes.of(written).half(44))));
        GuestBuffer output = new GuestBuffer();
        GuestBuffer errors = new GuestBuffer();
        Machine machine = new Machine(
                MachineConfiguration.DEFAULT.withMemorySize(MEMORY),
                new BootImage(entry, segments, Bytes.EMPTY),
                new Peripherals(null, output, new GuestBuffer(), errors, null, Pacing.NONE),
                engine.comparable());
        Outcome outcome = machine.run(LIMIT);
        if (outcome.reason() != Outcome.Reason.EXITED) {
            throw new AssertionError(outcome + ": " + output + errors);
        }
        return new Result(outcome.status(), output.toString(), errors.toString());
    }

    private static ElfFile kernel() throws AssemblyException {
        Path source = Path.of("src/test/resources/dev/turnstile/cli/loader/kernel.s");
        Options options = new Options(
                List.of(Path.of("..", "guest-kernel", "include")), Map.of("LAUNCH", Integer.toUnsignedLong(LAUNCH)));
        return new Linker(new LinkOptions("_start", MemoryLayout.RAM_BASE))
                .add("kernel.o", new Assembler(options).assemble(source))
                .link()
                .executable();
    }

    /** The table of files, then names and contents. */
    private ByteBuffer files() {
        ByteBuffer all = words(ROOM - FILES);
        int at = FILES + 16 * (files.size() + 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = (file.getKey() + "\0").getBytes(StandardCharsets.UTF_8);
            all.putInt(at)
                    .putInt(at + name.length)
                    .putInt(file.getValue().length)
                    .putInt(0);
            all.put(at - FILES, name).put(at + name.length - FILES, file.getValue());
            at += name.length + file.getValue().length;
        }
        return all;
    }

    /** What exec leaves there: arguments, environment, the auxiliary vector, and behind them the strings. */
    private ByteBuffer stack(int programHeaders) {
        ByteBuffer stack = words(STACK_DATA);
        int strings = STACK_DATA / 2;
        int bottom = STACK_TOP - STACK_DATA;
        stack.put(strings, "program\0HOME=/home/guest\0".getBytes(StandardCharsets.UTF_8));
        stack.putInt(1).putInt(bottom + strings).putInt(0);
        stack.putInt(bottom + strings + "program\0".length()).putInt(0);
        stack.putInt(AT_PAGESZ).putInt(4096);
        stack.putInt(AT_PHDR).putInt(PROGRAM + 52);
        stack.putInt(AT_PHENT).putInt(32);
        stack.putInt(AT_PHNUM).putInt(programHeaders);
        stack.putInt(AT_BASE).putInt(LOADER);
        stack.putInt(AT_ENTRY).putInt(program.entry());
        stack.putInt(0).putInt(0);
        return stack;
    }

    private static ByteBuffer words(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ElfSegment at(int address, ByteBuffer contents) {
        byte[] bytes = new byte[contents.capacity()];
        contents.get(0, bytes);
        return at(address, Bytes.of(bytes), bytes.length);
    }

    private static ElfSegment at(int address, Bytes contents, int size) {
        return new ElfSegment(address, address, contents, size, ElfSegment.READ | ElfSegment.WRITE, 4096);
    }
}
