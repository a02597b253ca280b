package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.machine.MachineConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark's guest consists of. Source files stand beside the class that describes them; {@code start.s} comes before
 * the kernel's, and calls the symbol {@code benchmark}.
 */
public final class GuestProgram {
    private final Class<?> owner;
    private final Map<String, Integer> constants = new LinkedHashMap<>();
    private List<String> kernel = List.of();
    private List<String> user = List.of();
    private @Nullable String computeKernel;
    private Isolation isolation = Isolation.SHARED;
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;
    private int operations = 1;

    private GuestProgram(Class<?> owner) {
        this.owner = owner;
    }

    /** A guest whose files stand beside a class. */
    public static GuestProgram beside(Class<?> owner) {
        return new GuestProgram(owner);
    }

    /** The files of the kernel. */
    public GuestProgram kernel(String... files) {
        kernel = List.of(files);
        return this;
    }

    /** The files of the user program, whose entry is the symbol {@code start}. */
    public GuestProgram user(String... files) {
        user = List.of(files);
        return this;
    }

    /** A compute kernel that is linked with the user program. */
    public GuestProgram computeKernel(String name) {
        computeKernel = name;
        return this;
    }

    /** A number that the files know by a name. */
    public GuestProgram constant(String name, int value) {
        constants.put(name, value);
        return this;
    }

    /** Which address spaces there are; by default one. */
    public GuestProgram isolation(Isolation value) {
        isolation = value;
        return this;
    }

    /** That the machine can't tell address spaces apart. */
    public GuestProgram withoutAsids() {
        configuration = configuration.withAsidBits(0);
        return this;
    }

    /** That each half of the TLB has so few entries, four to a set. */
    public GuestProgram tlbEntries(int count) {
        configuration = configuration.withTlb(count, 4);
        return this;
    }

    /** Operations in a batch; the guest knows them as {@code OPERATIONS}. By default 1. */
    public GuestProgram operations(int count) {
        operations = count;
        return this;
    }

    Class<?> owner() {
        return owner;
    }

    List<String> kernelFiles() {
        return kernel;
    }

    List<String> userFiles() {
        return user;
    }

    @Nullable
    String computeKernelName() {
        return computeKernel;
    }

    Map<String, Integer> constants() {
        return constants;
    }

    Isolation isolation() {
        return isolation;
    }

    MachineConfiguration configuration() {
        return configuration;
    }

    int operations() {
        return operations;
    }
}
