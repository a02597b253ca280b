package dev.turnstile.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Build;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.DynamicInformation;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserLibraryTest {
    private static final Pattern DECLARATION = Pattern.compile("(?!typedef)[a-z][\\w *]*?\\b(\\w+)\\(.*");
    private static final Pattern CALL = Pattern.compile(" +\\\\each +\\d+, (\\w+),.*");

    @TempDir
    Path directory;

    @Test
    void eachFunctionThatAHeaderDeclaresIsInTheLibrary() throws Exception {
        Set<String> declared = new TreeSet<>();
        UserLibrary.extractHeaders(directory);
        for (String header : UserLibrary.headers()) {
            declared.addAll(firstGroups(directory.resolve(header), DECLARATION));
        }
        assertThat(declared).contains("printf", "open", "kill", "bsearch", "__assert_fail");
        assertThat(defined()).containsAll(declared);
    }

    @Test
    void eachSystemCallHasItsStub() throws Exception {
        Set<String> calls = firstGroups(Path.of("../guest-kernel/include/syscalls.inc"), CALL);
        assertThat(calls).contains("exit", "write");
        assertThat(defined())
                .containsAll(calls.stream().map(call -> "sys_" + call).toList());
    }

    @Test
    void aProgramThatUsesNoStreamIsNotLinkedWithThem() throws Exception {
        assertThat(linked("hello")).contains("main", "write").doesNotContain("stdout", "fflush", "malloc");
        assertThat(linked("primes")).contains("stdout", "fflush").doesNotContain("malloc", "qsort");
    }

    @Test
    void programsOfTheStandardFileSystemShareTheLibraryUnlessTheyStartFirst() throws Exception {
        assertThat(isDynamic("bin/ls")).isTrue();
        assertThat(isDynamic("bin/sh")).isFalse();
        assertThat(isDynamic("bin/init")).isFalse();
    }

    @Test
    void theSharedLibraryHasAllButTheStartOfAProgram() throws Exception {
        DynamicInformation shared = DynamicInformation.of(ElfFile.read(UserLibrary.shared()));

        Set<String> expected = new TreeSet<>(defined());
        expected.remove("_start");
        assertThat(shared.soname()).isEqualTo("libuser.so");
        assertThat(shared.needed()).isEmpty();
        assertThat(shared.symbols()).extracting(ElfSymbol::name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shared.symbols()).allMatch(ElfSymbol::defined);
    }

    @Test
    void theLoaderHasNothingToBeRelocated() throws Exception {
        ElfFile loader = ElfFile.read(UserLibrary.loader());

        assertThat(DynamicInformation.of(loader).relocations()).isEmpty();
        assertThat(DynamicInformation.of(loader).needed()).isEmpty();
        assertThat(loader.symbols()).filteredOn(s -> s.name().equals("_start")).hasSize(1);
        assertThat(loader.entry()).isNotZero();
    }

    /** The names that the library's objects offer to others. */
    private static Set<String> defined() throws IOException, AssemblyException {
        return Archive.read("libuser.a", UserLibrary.archive()).members().stream()
                .flatMap(member -> member.object().symbols().stream())
                .filter(symbol -> symbol.binding() != ElfSymbol.Binding.LOCAL && symbol.section() >= 0)
                .map(ElfSymbol::name)
                .collect(Collectors.toSet());
    }

    /** What a program of one source contains that is linked with the archive. */
    private Set<String> linked(String program) throws IOException, ElfException {
        Path archive = Files.write(directory.resolve("libuser.a"), UserLibrary.archive());
        Path executable = directory.resolve(program);
        List<String> command = List.of(
                "executable",
                "-o",
                executable.toString(),
                "-I",
                "../guest-kernel/include",
                program + "/" + program + ".s",
                archive.toString());
        assertThat(Build.run(command.toArray(String[]::new), System.err)).isZero();
        return ElfFile.read(Files.readAllBytes(executable)).symbols().stream()
                .map(ElfSymbol::name)
                .collect(Collectors.toSet());
    }

    private static boolean isDynamic(String program) throws IOException, ElfException {
        return ElfFile.read(Resources.read(program)).sections().stream()
                .anyMatch(section -> section.type() == ElfSection.TYPE_DYNAMIC);
    }

    private static Set<String> firstGroups(Path file, Pattern pattern) throws IOException {
        return Files.readAllLines(file).stream()
                .map(pattern::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
