package dev.turnstile.assembler.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.elf.DynamicInformation;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedObjectTest {
    private static final String LIBRARY = """
            .globl f, variable
            .weak offer
            f:  call offer
                la a0, variable
                la a1, offer
                lla a2, offer
                ret
            offer: ret
            .data
            variable: .word inside, 5, offer
            inside: .word 0
            """;

    @Test
    void aSharedObjectBeginsAtZeroWithItsHeaders() throws AssemblyException {
        ElfFile library = library(LIBRARY);

        assertThat(library.type()).isEqualTo(ElfFile.Type.SHARED);
        assertThat(library.segments()).extracting(ElfSegment::virtualAddress).containsExactly(0, 0x1000, 0x2000);
        int room = ElfFile.headersSize(3, false);
        assertThat(section(library, ".text").address()).isEqualTo(room);
        assertThat(library.segments().get(0).data().part(0, room).toArray()).containsOnly(0);
    }

    @Test
    void itOffersWhatItsObjectsDefine() throws Exception {
        DynamicInformation information = DynamicInformation.of(library(LIBRARY));

        assertThat(information.soname()).isEqualTo("libtest.so");
        assertThat(information.needed()).isEmpty();
        assertThat(information.symbols()).extracting(ElfSymbol::name).containsExactly("f", "variable", "offer");
        assertThat(information.symbols())
                .extracting(ElfSymbol::binding)
                .containsExactly(ElfSymbol.Binding.GLOBAL, ElfSymbol.Binding.GLOBAL, ElfSymbol.Binding.WEAK);
    }

    @Test
    void itsOwnDefinitionsAreBoundInsideAndWeakOnesByName() throws Exception {
        ElfFile library = library(LIBRARY);

        int text = section(library, ".text").address();
        int got = section(library, ".got").address();
        int data = section(library, ".data").address();
        assertThat(code(library, ".text"))
                .containsExactly(
                        "jal ra, 0x"
                                + Integer.toHexString(section(library, ".plt").address()),
                        "aupc a0, 0",
                        "addi a0, a0, " + (data - (text + 4)),
                        "aupc a1, 0",
                        "lw a1, " + (got - (text + 12)) + "(a1)",
                        "aupc a2, 0",
                        "addi a2, a2, 12",
                        "jalr zero, 0(ra)",
                        "jalr zero, 0(ra)");
        assertThat(relocations(library))
                .containsExactly(
                        hex(data) + " RELATIVE " + (data + 12),
                        hex(data + 8) + " WORD offer",
                        hex(got) + " WORD offer");
    }

    @Test
    void aStubJumpsThroughTheTable() throws AssemblyException {
        ElfFile library = library(LIBRARY);

        ElfSection stub = section(library, ".plt");
        assertThat(code(library, ".plt"))
                .containsExactly(
                        "aupc t3, 0",
                        "lw t3, " + (section(library, ".got").address() - stub.address()) + "(t3)",
                        "jalr zero, 0(t3)");
        assertThat(library.symbols())
                .filteredOn(symbol -> symbol.name().equals("offer@plt"))
                .extracting(ElfSymbol::value, ElfSymbol::size)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(stub.address(), 12));
    }

    @Test
    void aProgramTakesFromALibraryWhatItDoesNotDefine() throws Exception {
        ElfFile program = program("""
                .globl _start, offer
                _start:
                    call f
                    la a0, variable
                    la a1, offer
                    bnez a0, f
                offer: ret
                .data
                .word f + 4
                """);

        int got = section(program, ".got").address();
        assertThat(code(program, ".text"))
                .containsExactly(
                        "jal ra, 0x"
                                + Integer.toHexString(section(program, ".plt").address()),
                        "aui a0, zero, 1",
                        "lw a0, " + (got + 4 - 0x10000) + "(a0)",
                        "aui a1, zero, 1",
                        "addi a1, a1, " + (section(program, ".text").address() + 24 - 0x10000),
                        "bne a0, zero, 0x"
                                + Integer.toHexString(section(program, ".plt").address()),
                        "jalr zero, 0(ra)");
        assertThat(relocations(program))
                .containsExactly(
                        hex(section(program, ".data").address()) + " WORD f4",
                        hex(got) + " WORD f",
                        hex(got + 4) + " WORD variable");
        assertThat(section(program, ".interp").data().toArray())
                .isEqualTo("/lib/ld.so\0".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProgramOffersWhatItsLibrariesCouldMean() throws Exception {
        DynamicInformation information =
                DynamicInformation.of(program(".globl _start, offer, other; _start: call f; offer: ret; other: ret"));

        assertThat(information.needed()).containsExactly("libtest.so");
        assertThat(information.symbols()).extracting(ElfSymbol::name).containsExactly("offer", "f");
        assertThat(information.symbols()).extracting(ElfSymbol::defined).containsExactly(true, false);
    }

    @Test
    void positionIndependentCodeReachesALibraryFromAnyProgram() throws Exception {
        ElfFile program = program(".globl _start; .option pic; _start: la a0, variable; lw a1, variable");

        int distance =
                section(program, ".got").address() - section(program, ".text").address();
        assertThat(code(program, ".text"))
                .containsExactly(
                        "aupc a0, 0",
                        "lw a0, " + distance + "(a0)",
                        "aupc a1, 0",
                        "lw a1, " + (distance - 8) + "(a1)",
                        "lw a1, 0(a1)");
    }

    @Test
    void withoutALibraryTheTableIsNotNeeded() throws AssemblyException {
        ElfFile program = new Linker(LinkOptions.PROGRAM)
                .add("a.o", independent(".globl _start; _start: la a0, x; .weak nobody; la a1, nobody"))
                .add("b.o", independent(".globl x; .data; x: .word x"))
                .link()
                .executable();

        assertThat(code(program, ".text"))
                .containsExactly("aupc a0, 0", "addi a0, a0, 4096", "aupc a1, -1", "addi a1, a1, -8");
        assertThat(program.sections()).extracting(ElfSection::name).doesNotContain(".got", ".dynamic", ".interp");
        assertThatThrownBy(() -> DynamicInformation.of(program))
                .isInstanceOf(ElfException.class)
                .hasMessage("not made for the dynamic loader");
    }

    @Test
    void aLibraryIsTakenBeforeAnArchive() throws AssemblyException {
        Archive archive = new Archive(List.of(
                new Archive.Member("start.o", independent(".globl _start; _start: call f")),
                new Archive.Member("f.o", independent(".globl f; f: ret"))));
        ElfFile program = new Linker(LinkOptions.PROGRAM)
                .add("lib.a", archive)
                .add(SharedLibrary.of("libtest.so", library(LIBRARY)))
                .link()
                .executable();

        assertThat(program.symbols())
                .extracting(ElfSymbol::name)
                .contains("_start")
                .doesNotContain("f");
    }

    @Test
    void aSharedVariableThatManyObjectsNameIsOffered() throws Exception {
        DynamicInformation information =
                DynamicInformation.of(library(".globl f; f: la a0, shared; .comm shared, 8, 4"));

        ElfSymbol shared = information.symbols().get(1);
        assertThat(shared.name()).isEqualTo("shared");
        assertThat(shared.size()).isEqualTo(8);
        assertThat(shared.section()).isNotEqualTo(ElfSymbol.ABSOLUTE);
    }

    @Test
    void aWeakReferenceMayStayOpen() throws Exception {
        ElfFile library = library(".globl f; f: .weak maybe; la a0, maybe; call maybe; .data; .word maybe");

        ElfSymbol maybe = DynamicInformation.of(library).symbols().get(1);
        assertThat(maybe.defined()).isFalse();
        assertThat(maybe.binding()).isEqualTo(ElfSymbol.Binding.WEAK);
        assertThat(relocations(library)).hasSize(2).allMatch(r -> r.endsWith("WORD maybe"));
    }

    @Test
    void whatOnlyTheLoaderKnowsIsRefusedWhereItCannotBeWritten() {
        assertThatThrownBy(() -> new Linker(LinkOptions.shared("lib.so"))
                        .add("lib.o", assemble("""
                                .globl x
                                la a0, x
                                .rodata
                                strings: .asciz "text"
                                .balign 4
                                .word strings
                                .data
                                x: .half x
                                """))
                        .link())
                .hasMessage("""
                        test.s:2: error: only the loader will know the address; assemble with -pic, or compile with -fPIC, what uses '.data'
                        test.s:6: error: only the loader will know the address, and it writes to no constants and no code; move to .data what refers to '.rodata'
                        test.s:8: error: only the loader will know the address, and it fills whole words; not so for '.data'""");
    }

    @Test
    void whatCannotReachALibraryIsRefused() {
        assertThatThrownBy(() -> program("""
                        .globl _start
                        _start:
                        lw a0, variable
                        lla a0, variable
                        .rodata
                        .word variable
                        """)).hasMessage("""
                        test.s:3: error: only the loader will know the address; assemble with -pic, or compile with -fPIC, what uses 'variable'
                        test.s:4: error: only calls and 'la' reach what lies in a shared library; not so 'variable'
                        test.s:6: error: only the loader will know the address, and it writes to no constants and no code; move to .data what refers to 'variable'""");
    }

    @Test
    void aSharedObjectMustNotLackAnything() {
        assertThatThrownBy(() -> library("call nothing")).hasMessage("test.s:1: error: undefined symbol 'nothing'");
    }

    @Test
    void aWordForTheLoaderMustBeAligned() {
        assertThatThrownBy(() -> library(".data; .byte 1; x: .word x"))
                .hasMessage("test.s:1: error: the loader fills in aligned words only; .balign 4 is missing here");
    }

    @Test
    void aSharedObjectCanBeLinkedWithAnother() throws Exception {
        ElfFile second = new Linker(LinkOptions.shared("libsecond.so"))
                .add("second.o", independent(".globl g; g: call f; ret"))
                .add(SharedLibrary.of("libtest.so", library(LIBRARY)))
                .link()
                .executable();

        assertThat(DynamicInformation.of(second).needed()).containsExactly("libtest.so");
        assertThat(relocations(second))
                .containsExactly(hex(section(second, ".got").address()) + " WORD f");
    }

    @Test
    void aFileIsReadAsItWasWritten() throws Exception {
        byte[] bytes = program(".globl _start; _start: call f; la a0, variable").write();
        ElfFile read = ElfFile.read(bytes);

        assertThat(read.write()).isEqualTo(bytes);
        assertThat(DynamicInformation.of(read).symbols())
                .extracting(ElfSymbol::name)
                .containsExactly("f", "variable");
    }

    @Test
    void whatIsStrippedHasAllThatItsRunningNeeds() throws Exception {
        ElfFile program = program(".globl _start; _start: call f; la a0, variable");
        ElfFile stripped = ElfFile.read(program.stripped().write());

        assertThat(stripped.write()).hasSizeLessThan(program.write().length);
        assertThat(stripped.symbols()).isEmpty();
        assertThat(stripped.sections()).allMatch(section -> section.has(ElfSection.FLAG_ALLOC));
        assertThat(stripped.entry()).isEqualTo(program.entry());
        assertThat(stripped.segments()).hasSameSizeAs(program.segments());
        assertThat(DynamicInformation.of(stripped)).isEqualTo(DynamicInformation.of(program));
    }

    @Test
    void corruptFilesLeadToNothingButErrors() throws AssemblyException {
        byte[] file = library(LIBRARY).write();
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = file.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                broken[random.nextInt(broken.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
            }
            try {
                DynamicInformation.of(ElfFile.read(broken));
            } catch (ElfException e) {
                assertThat(e).hasMessageNotContaining("\n");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static ElfFile assemble(String source) throws AssemblyException {
        return new Assembler(Options.NONE).assemble("test.s", source);
    }

    private static ElfFile independent(String source) throws AssemblyException {
        return new Assembler(new Options(List.of(), Map.of(), true)).assemble("test.s", source);
    }

    private static ElfFile library(String source) throws AssemblyException {
        return new Linker(LinkOptions.shared("libtest.so"))
                .add("lib.o", independent(source))
                .link()
                .executable();
    }

    private static ElfFile program(String source) throws AssemblyException {
        return new Linker(LinkOptions.PROGRAM)
                .add("main.o", assemble(source))
                .add(SharedLibrary.of("libtest.so", library(LIBRARY)))
                .link()
                .executable();
    }

    private static ElfSection section(ElfFile file, String name) {
        return file.sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> code(ElfFile file, String name) {
        ElfSection section = section(file, name);
        List<String> code = new ArrayList<>();
        for (int at = 0; at < section.size(); at += 4) {
            code.add(Disassembler.disassemble(section.data().word(at), section.address() + at));
        }
        return code;
    }

    /** Each dynamic relocation as its address, its type, and its symbol and addend. */
    private static List<String> relocations(ElfFile file) throws ElfException {
        DynamicInformation information = DynamicInformation.of(file);
        return information.relocations().stream()
                .map(relocation -> {
                    String symbol = relocation.type() == Relocation.RELATIVE
                            ? ""
                            : information.symbols().get(relocation.symbol()).name();
                    String addend = relocation.addend() == 0 ? "" : String.valueOf(relocation.addend());
                    return hex(relocation.offset()) + " " + relocation.type() + " " + symbol + addend;
                })
                .toList();
    }

    private static String hex(int address) {
        return "0x" + Integer.toHexString(address);
    }
}
