package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules come and go: the program {@code modules.s} loads what is given to it here. */
class ModuleTest {
    private static final Path MODULES = Path.of("src/test/modules");
    private static final Path DRIVERS = Path.of("loadable");
    private static final int DAMAGED = 200;

    @ParameterizedTest
    @ValueSource(strings = {"", "kpti=on", "asid=off refill=software"})
    void modulesAreLinkedRunAndRemovedAndTheWrongOnesLeaveNothing(String words) throws IOException {
        GuestMachine.Run run =
                GuestMachine.withFileSystem(fileSystem(11)).words(words).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
        assertThat(run.log())
                .contains(
                        "minimal has been given 'one two'\n",
                        "module refused: unknown symbol: no_such_routine\n",
                        "module refused: it has no module_init\n",
                        "module failing: its init says error 6\n",
                        "module refused: there is one of that name already\n",
                        "sharing has been asked about 1\n",
                        "module refused: no object file\n",
                        "module refused: truncated\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void damagedModulesNeverBreakTheKernel(int seed) throws IOException {
        GuestMachine.Run run = GuestMachine.withFileSystem(fileSystem(seed)).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kpti=on", "asid=off refill=software"})
    void devicesCanBeMappedIntoProcesses(String words) throws IOException {
        GuestMachine.Run run = GuestMachine.withFileSystem(
                        withModules("device_mappings").finish())
                .words(words)
                .run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    @Test
    void panicInAModuleNamesItsProcedures() throws IOException {
        GuestMachine.Run run = GuestMachine.withFileSystem(
                        withModules("load_faulting").finish())
                .run();

        assertThat(run.outcome().reason()).isEqualTo(Outcome.Reason.PANICKED);
        assertThat(run.log())
                .contains("load page fault, value 0x00000010")
                .containsPattern("stumble\\+[0-9]+\n.*module_init\\+[0-9]+\n.*module_begin\\+[0-9]+\n");
    }

    /** A program and all modules. */
    private static CpioArchive withModules(String program) throws IOException {
        CpioArchive archive = new CpioArchive();
        for (String directory : List.of("lib", "lib/modules")) {
            archive.add(directory, CpioArchive.DIRECTORY, new byte[0]);
        }
        archive.add("init", CpioArchive.EXECUTABLE, GuestMachine.executable(program));
        for (Path folder : List.of(MODULES, DRIVERS)) {
            for (Path source : sources(folder)) {
                String name = String.valueOf(source.getFileName()).replaceFirst("\\.s$", ".ko");
                archive.add("lib/modules/" + name, CpioArchive.EXECUTABLE, object(source));
            }
        }
        return archive;
    }

    /** The program that loads them, and damaged copies of one that, whole, gets as far as possible without being run. */
    private static byte[] fileSystem(int seed) throws IOException {
        CpioArchive archive = withModules("modules");
        byte[] whole = object(MODULES.resolve("without_init.s"));
        Random random = new Random(seed);
        for (int i = 0; i < DAMAGED; i++) {
            archive.add("lib/modules/damaged%03d.ko".formatted(i), CpioArchive.EXECUTABLE, damaged(whole, random));
        }
        return archive.finish();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] bad = whole.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bad.length);
            bad[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bad[at] ^ 1 << random.nextInt(8));
        }
        return bad;
    }

    private static byte[] object(Path source) throws IOException {
        try {
            ElfFile object = new Assembler(new Options(List.of(Path.of("include")), Map.of())).assemble(source);
            return object.stripped().write();
        } catch (AssemblyException e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** One a module: a file, or the one in a folder that is named like it and includes the others there. */
    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".s"))
                    .filter(file -> folder.equals(file.getParent()) || file.endsWith(namedLikeItsFolder(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path namedLikeItsFolder(Path source) {
        String folder = String.valueOf(source.getName(source.getNameCount() - 2));
        return Path.of(folder, folder + ".s");
    }
}
