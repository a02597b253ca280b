package dev.turnstile.cli;

import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.emulator.sanitize.Sanitizers;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.NewcFiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that says which mistakes of the guest's are looked for. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class SanitizerOptions {
    static final String SANITIZE = "--sanitize";

    /** What can be asked for. */
    enum Wish {
        /** Mistakes of drivers. */
        driver,
        /** Stale translations. */
        tlb,
        /** To end the run at the first one. */
        stop
    }

    @Option(
            names = SANITIZE,
            paramLabel = "WHAT",
            split = ",",
            description =
                    "Report mistakes of the guest's on standard error, with their places; a list of driver (what drivers"
                            + " do to devices, shared memory and interrupts), tlb (translations that are used although the page table"
                            + " has changed), and stop (end the run at the first one, with status "
                            + ExitStatus.SANITIZER + "). The run is some ten times slower.")
    private List<Wish> wishes = new ArrayList<>();

    /** Whether anything is to be looked for. */
    boolean given() {
        return !wishes.isEmpty();
    }

    /** Whether the run ends with the first report. */
    boolean stops() {
        return wishes.contains(Wish.stop);
    }

    /**
     * The sanitizers of a machine.
     *
     * @param fileSystem in which its modules are
     */
    Sanitizers create(ElfFile kernel, byte[] fileSystem) {
        Set<Sanitizer> wanted = EnumSet.noneOf(Sanitizer.class);
        for (Sanitizer each : Sanitizer.values()) {
            if (wishes.stream().anyMatch(wish -> wish.name().equals(each.word()))) {
                wanted.add(each);
            }
        }
        if (wanted.isEmpty()) {
            throw new Failure(SANITIZE + " stop: and what is to be looked for? driver, tlb, or both", ExitStatus.USAGE);
        }
        return new Sanitizers(wanted, kernel).modules(modules(fileSystem));
    }

    /** The modules in an initial file system. */
    static List<ElfFile> modules(byte[] fileSystem) {
        List<ElfFile> modules = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : NewcFiles.of(fileSystem).entrySet()) {
            if (file.getKey().endsWith(".ko")) {
                try {
                    modules.add(ElfFile.read(file.getValue()));
                } catch (ElfException notAModule) {
                    // The kernel will say so, if somebody wants to load it.
                }
            }
        }
        return modules;
    }
}
