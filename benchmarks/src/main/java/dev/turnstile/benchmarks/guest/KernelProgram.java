package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.isa.TrapCause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user program that the real kernel runs as its first process: one file, beside the class that describes it, which does the
 * same operation for ever. Operations are told by their traps, which costs the program nothing.
 */
public final class KernelProgram {
    /** Where the guest has it. */
    static final String PATH = "/benchmark";

    private final Class<?> owner;
    private final String file;
    private final Map<String, Long> constants = new LinkedHashMap<>();
    private TrapCause cause = TrapCause.TRAP;
    private int traps = 1;
    private int operations = 1;
    private final List<String> includes = new ArrayList<>();
    private boolean disk;
    private final List<DeviceSpecification> devices = new ArrayList<>();
    private boolean modules;
    private @Nullable String module;
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;

    private KernelProgram(Class<?> owner, String file) {
        this.owner = owner;
        this.file = file;
    }

    /** The program in a class's assembly file, whose entry is the symbol {@code _start}. An operation is a system call. */
    public static KernelProgram of(Class<?> owner) {
        return new KernelProgram(owner, owner.getSimpleName() + ".s");
    }

    /** A number that the program knows by a name. */
    public KernelProgram constant(String name, long value) {
        constants.put(name, value);
        return this;
    }

    /** A choice that the program knows by a name, as 0 or 1. */
    public KernelProgram choice(String name, boolean value) {
        return constant(name, value ? 1 : 0);
    }

    /** How many traps of a cause come from how many operations. */
    public KernelProgram cycle(TrapCause ofTraps, int count, int fromOperations) {
        cause = ofTraps;
        traps = count;
        operations = fromOperations;
        return this;
    }

    /** Words for the kernel's command line. */
    public KernelProgram words(String line) {
        configuration = configuration.withCommandLine(line);
        return this;
    }

    /** How fast the disk of {@link #disk} is, if not as by default. */
    public KernelProgram timing(Timing ofDisk) {
        configuration = configuration.withDisk(ofDisk);
        return this;
    }

    /** Whether there is a disk, with an empty file system. */
    public KernelProgram disk(boolean present) {
        disk = present;
        return this;
    }

    /** A device in the next slot, as {@code --device} has it; every file of the host's is a disk without contents in its memory. */
    public KernelProgram device(String specification) {
        devices.add(DeviceSpecification.parse(specification));
        return this;
    }

    /** The class's files of these names can be included. */
    public KernelProgram includes(String... files) {
        includes.addAll(List.of(files));
        return this;
    }

    /** The kernel's modules are in {@code /lib/modules}. */
    public KernelProgram modules() {
        modules = true;
        return this;
    }

    /** So is a module of the benchmark's own, the class's file of that name. */
    public KernelProgram module(String sourceFile) {
        module = sourceFile;
        return modules();
    }

    Class<?> owner() {
        return owner;
    }

    String file() {
        return file;
    }

    Map<String, Long> constants() {
        return constants;
    }

    TrapCause cause() {
        return cause;
    }

    int traps() {
        return traps;
    }

    int operations() {
        return operations;
    }

    boolean hasDisk() {
        return disk;
    }

    List<String> includes() {
        return includes;
    }

    List<DeviceSpecification> devices() {
        return devices;
    }

    boolean hasModules() {
        return modules;
    }

    @Nullable
    String module() {
        return module;
    }

    MachineConfiguration configuration() {
        return configuration.withCommandLine((configuration.commandLine() + " init=" + PATH).strip());
    }
}
