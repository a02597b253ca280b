package dev.turnstile.cli;

import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.machine.MachineConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that runs a machine. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class MachineOptions {
    /** How a TLB miss is answered; the names are those of the kernel's command line. */
    enum Refill {
        hardware,
        software
    }

    static final String STATISTICS = "--stats";

    /** What {@code --stats} prints. */
    enum StatisticsFormat {
        text,
        json
    }

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Size.class,
            defaultValue = "64M",
            description = "RAM, in bytes or with K, M or G behind the number (default: ${DEFAULT-VALUE}).")
    int memory;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What executes the guest: ${COMPLETION-CANDIDATES} (default: jit). The guest can't tell.")
    @Nullable
    EngineName engine;

    @Mixin
    JitOptions jit;

    @Option(
            names = "--tlb-entries",
            paramLabel = "N",
            defaultValue = "256",
            description = "Entries in each half of the TLB, a power of two (default: ${DEFAULT-VALUE}).")
    int tlbEntries;

    @Option(
            names = "--tlb-ways",
            paramLabel = "N",
            defaultValue = "4",
            description = "Entries in a set of the TLB, a power of two (default: ${DEFAULT-VALUE}).")
    int tlbWays;

    @Option(
            names = "--asid-bits",
            paramLabel = "N",
            defaultValue = "8",
            description = "Bits that tell address spaces apart, 0 to 10 (default: ${DEFAULT-VALUE}).")
    int asidBits;

    @Option(
            names = "--refill",
            paramLabel = "HOW",
            defaultValue = "hardware",
            description =
                    "Who answers TLB misses, the walker or the kernel: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Refill refill;

    @Option(
            names = "--disk",
            paramLabel = "IMAGE",
            description = "A raw disk image, a multiple of 512 bytes; the guest's /dev/vda.")
    @Nullable
    Path disk;

    @Option(names = "--snapshot", description = "Leave the disk image as it is: what the guest writes is forgotten.")
    boolean snapshot;

    @Option(
            names = "--disk-latency",
            paramLabel = "TICKS",
            defaultValue = "10000",
            description = "Instructions' time that a disk request takes (default: ${DEFAULT-VALUE}).")
    long diskLatency;

    @Option(
            names = "--disk-bandwidth",
            paramLabel = "N",
            defaultValue = "0",
            description = "Bytes that the disk moves in a microsecond of the guest's time; 0 for no limit (default:"
                    + " ${DEFAULT-VALUE}).")
    long diskBandwidth;

    @Option(
            names = "--disk-depth",
            paramLabel = "N",
            defaultValue = "0",
            description = "Requests that the disk works at together; 0 for no limit (default: ${DEFAULT-VALUE}).")
    long diskDepth;

    @Option(
            names = "--iommu",
            description = "Put an IOMMU between devices and memory, through which a kernel grants what they may reach.")
    boolean iommu;

    @Mixin
    DeviceArguments devices;

    @Mixin
    SanitizerOptions sanitizers;

    @Mixin
    FaultOptions faults;

    @Option(
            names = "--append",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Words for the kernel's command line, such as asid=off.")
    String append;

    @Option(names = "--kernel", paramLabel = "ELF", description = "A kernel to boot instead of Turnstile's own.")
    @Nullable
    Path kernel;

    @Option(
            names = "--max-instructions",
            paramLabel = "N",
            description = "End the run with status 124 after N instructions.")
    @Nullable
    Long maxInstructions;

    @Option(
            names = STATISTICS,
            paramLabel = "FORMAT",
            arity = "0..1",
            fallbackValue = "text",
            description =
                    "Print the machine's counters to standard error at the end: ${COMPLETION-CANDIDATES} (--stats alone: text).")
    @Nullable
    StatisticsFormat stats;

    @Option(names = "--quiet", description = "Hide the kernel's messages.")
    boolean quiet;

    /**
     * The configuration that these options describe.
     *
     * @param words for the kernel's command line, before those of {@code --append}
     */
    MachineConfiguration configuration(List<String> words, String arguments) {
        List<String> line = new ArrayList<>(words);
        if (refill == Refill.software) {
            line.add("refill=software");
        }
        if (!append.isBlank()) {
            line.add(append.strip());
        }
        if (!arguments.isEmpty()) {
            line.add("-- " + arguments);
        }
        try {
            return MachineConfiguration.DEFAULT
                    .withMemorySize(memory)
                    .withTlb(tlbEntries, tlbWays)
                    .withAsidBits(asidBits)
                    .withDisk(new Timing(diskLatency, diskBandwidth, diskDepth))
                    .withIommu(iommu)
                    .withCommandLine(String.join(" ", line));
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), ExitStatus.USAGE);
        }
    }

    /** What executes the guest. */
    EngineName engine() {
        if (engine == EngineName.interpreter && jit.given()) {
            throw new Failure("the options --jit-... are for the JIT, not for --engine interpreter", ExitStatus.USAGE);
        }
        if (sanitizers.given() && (engine != null || jit.given())) {
            throw new Failure(
                    SanitizerOptions.SANITIZE + " has an engine of its own: leave --engine and --jit-... away",
                    ExitStatus.USAGE);
        }
        return engine == null ? EngineName.jit : engine;
    }

    /** The most steps that a run may take. */
    long limit() {
        if (maxInstructions != null && maxInstructions < 0) {
            throw new Failure("--max-instructions can't be negative: " + maxInstructions, ExitStatus.USAGE);
        }
        return maxInstructions == null ? Long.MAX_VALUE : maxInstructions;
    }

    /** Bytes from a number with an optional K, M or G. */
    static final class Size implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int shift = text.isEmpty()
                    ? 0
                    : switch (text.charAt(text.length() - 1)) {
                        case 'k', 'K' -> 10;
                        case 'm', 'M' -> 20;
                        case 'g', 'G' -> 30;
                        default -> 0;
                    };
            try {
                long number = Long.parseLong(shift == 0 ? text : text.substring(0, text.length() - 1));
                return Math.toIntExact(Math.multiplyExact(number, 1L << shift));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no size: a number of bytes, or with K, M or G behind it");
            } catch (ArithmeticException e) {
                throw new TypeConversionException("'" + text + "' is more than 1792M");
            }
        }
    }
}
