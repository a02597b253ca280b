package dev.turnstile.assembler.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final LinkOptions OPTIONS = new LinkOptions("_start", 0x10000);

    @Test
    void codeConstantsAndDataBecomeSegmentsAtPages() throws AssemblyException {
        ElfFile executable = link("""
                .globl _start
                _start: nop
                .rodata; .byte 1
                .data; .word 2
                .bss; .space 100
                """);

        assertThat(executable.segments())
                .extracting(
                        ElfSegment::virtualAddress,
                        ElfSegment::flags,
                        s -> s.data().size(),
                        ElfSegment::memorySize)
                .containsExactly(tuple(0x10000, 5, 4, 4), tuple(0x11000, 4, 1, 1), tuple(0x12000, 6, 4, 104));
        assertThat(executable.entry()).isEqualTo(0x10000);
    }

    @Test
    void everyKindOfReferenceIsResolvedAcrossObjects() throws AssemblyException {
        ElfFile executable = link("""
                .globl _start
                _start:
                    call    far
                    bnez    a0, far
                    la      a0, far + 4
                    lw      a1, datum
                    lla     a2, datum
                    lui     a3, %hi(far)
                    addi    a3, a3, %lo(far)
                1:  auipc   a4, %pcrel_hi(far)
                    jalr    %pcrel_lo(1b)(a4)
                    .word   far, datum + 1
                    .half   small
                    .byte   small - 0x100, 0
                """, """
                .globl far, datum, small
                .space 0x18000
                far: ret
                .data
                datum: .word distance - .
                .text
                distance:
                small = 0x123
                """);

        assertThat(code(executable, 0, 15))
                .containsExactly(
                        "jal ra, 0x2803c",
                        "bne a0, zero, 0x2803c",
                        "aui a0, zero, 3",
                        "addi a0, a0, -32704",
                        "aui a1, zero, 3",
                        "lw a1, -28672(a1)",
                        "aupc a2, 2",
                        "addi a2, a2, -28696",
                        "aui a3, zero, 3",
                        "addi a3, a3, -32708",
                        "aupc a4, 2",
                        "jalr ra, -32748(a4)",
                        ".word 0x0002803c",
                        ".word 0x00029001",
                        ".word 0x00230123");
        assertThat(executable.segments().get(1).data().word(0)).isEqualTo(0x28040 - 0x29000);
    }

    @Test
    void onlyNeededMembersOfAnArchiveAreLinked() throws AssemblyException {
        Archive archive = archive(".globl one; one: call two; ret", ".globl two; two: ret", ".globl three; three: ret");
        Linker linker = new Linker(OPTIONS)
                .add("main.o", assemble(".globl _start; _start: call one"))
                .add("lib.a", archive);

        ElfFile executable = linker.link().executable();

        assertThat(executable.symbols())
                .extracting(ElfSymbol::name)
                .contains("one", "two")
                .doesNotContain("three");
    }

    @Test
    void anArchiveIsReadAsItWasWritten() throws AssemblyException {
        Archive archive = new Archive(List.of(
                new Archive.Member("a.o", assemble(".globl a; a: .byte 1")),
                new Archive.Member("a-very-long-member-name.o", assemble(".globl b; b: nop"))));

        Archive read = Archive.read("lib.a", archive.write());

        assertThat(read.members()).extracting(Archive.Member::name).containsExactly("a.o", "a-very-long-member-name.o");
        assertThat(read.write()).isEqualTo(archive.write());
    }

    @Test
    void commonSymbolsShareTheLargestRoom() throws AssemblyException {
        ElfFile executable = link(
                ".globl _start; _start: la a0, shared; .comm shared, 4, 4",
                ".comm shared, 64, 16",
                ".comm other, 8; .weak absent; .word absent");

        assertThat(symbol(executable, "shared").size()).isEqualTo(64);
        assertThat(symbol(executable, "shared").value() % 16).isZero();
        assertThat(executable.segments().get(1).memorySize()).isGreaterThanOrEqualTo(72);
    }

    @Test
    void aWeakDefinitionGivesWay() throws AssemblyException {
        ElfFile executable = link(
                ".globl _start; .weak f; f: nop; .size f, . - f; _start: nop; .word f, f + 4",
                ".globl f; .data; .word 6; f: .word 7");

        int f = executable.segments().get(1).virtualAddress() + 4;
        assertThat(symbol(executable, "f").value()).isEqualTo(f);
        assertThat(code(executable, 2, 2)).containsExactly(word(f), word(f + 4));
    }

    @Test
    void theProgramKnowsWhereItsSectionsLie() throws AssemblyException {
        ElfFile executable = link("""
                .globl _start
                _start: nop
                .section table, "a"
                .word   1, 2
                .section .init_array, "aw"
                .word   _start
                .bss
                .space  8
                """);

        assertThat(symbol(executable, "etext").value()).isEqualTo(0x10004);
        assertThat(symbol(executable, "__start_table").value()).isEqualTo(0x11000);
        assertThat(symbol(executable, "__stop_table").value()).isEqualTo(0x11008);
        assertThat(symbol(executable, "__init_array_start").value()).isEqualTo(0x12000);
        assertThat(symbol(executable, "__init_array_end").value()).isEqualTo(0x12004);
        assertThat(symbol(executable, "_end").value())
                .isEqualTo(symbol(executable, "__bss_start").value() + 8);
    }

    @Test
    void allUndefinedAndDuplicateSymbolsAreReportedWithTheirPlaces() {
        assertThatThrownBy(() -> link("""
                        .globl _start, shared
                        _start: call printff
                        la a0, nothing
                        shared: nop
                        .data
                        .word nowhere
                        """, ".globl printf, shared; printf: nop; shared: nop"))
                .isInstanceOf(AssemblyException.class)
                .hasMessage("""
                        object1.o: error: 'shared' is already defined by object0.o
                        test.s:2: error: undefined symbol 'printff'; did you mean 'printf'?
                        test.s:3: error: undefined symbol 'nothing'
                        test.s:6: error: undefined symbol 'nowhere'""");
    }

    @Test
    void aReferenceInACompilersDataIsNamedByItsSymbol() {
        assertThatThrownBy(() -> link("""
                        .file 1 "prog.c"
                        .globl _start
                        _start:
                        .loc 1 7 3
                            call    missing
                        .data
                            .word   0
                        table:
                            .word   1, nowhere
                        .section .rodata
                            .word   nobody
                        """)).hasMessage("""
                        prog.c:7: error: undefined symbol 'missing'
                        object0.o: table+0x4: error: undefined symbol 'nowhere'
                        object0.o: .rodata+0x0: error: undefined symbol 'nobody'""");
    }

    @Test
    void aBranchThatDoesNotReachIsReported() {
        assertThatThrownBy(() -> link(".globl _start; _start: beqz a0, far", ".globl far; .space 0x40000; far: nop"))
                .hasMessage("test.s:1: error: too far for a jump: 'far'");
    }

    @Test
    void aMissingStartSymbolIsReported() {
        assertThatThrownBy(() -> link(".globl _strat; _strat: nop"))
                .hasMessage("error: no start symbol '_start'; did you mean '_strat'?");
    }

    @Test
    void eachAddressOfTheExecutableHasItsLine() throws AssemblyException, ElfException {
        ElfFile executable = ElfFile.read(link(".globl _start\n_start: nop\n\n li a0, 0x12345678\n", "nop\n nop\n")
                .write());
        LineTable lines = LineTable.of(executable);

        assertThat(lines.find(0x10000)).hasToString("test.s:2");
        assertThat(lines.find(0x10004)).hasToString("test.s:4");
        assertThat(lines.find(0x10008)).hasToString("test.s:4");
        assertThat(lines.find(0x10010)).hasToString("test.s:2");
        assertThat(lines.find(0x10014)).isNull();
    }

    @Test
    void dataHasLinesToo() throws AssemblyException {
        LineTable lines = LineTable.of(link(".globl _start\n_start: nop\n.data\n.byte 1\n.byte 2\n\n.byte 3\n"));

        assertThat(lines.find(0x11000)).hasToString("test.s:4");
        assertThat(lines.find(0x11001)).hasToString("test.s:5");
        assertThat(lines.find(0x11002)).hasToString("test.s:7");
        assertThat(lines.find(0x11003)).isNull();
    }

    @Test
    void aCompilersLinesHideThoseOfItsOutput() throws AssemblyException {
        LineTable lines = LineTable.of(link("""
                .file "prog.c"
                .file 0 "/somewhere" "prog.c"
                .file 1 "prog.c"
                .file 2 "include" "part.h"
                .globl _start
                _start:
                .loc 1 12 4 is_stmt 1
                    nop
                    nop
                .loc 2 3 1
                .loc 2 4 1
                    nop
                .loc 1 0
                    nop
                .loc 1 9
                .data
                    .word 1
                .text
                    nop
                """, "nop\n nop"));

        assertThat(lines.find(0x10000)).hasToString("prog.c:12");
        assertThat(lines.find(0x10004)).hasToString("prog.c:12");
        assertThat(lines.find(0x10008)).hasToString("include/part.h:4");
        assertThat(lines.find(0x1000c)).isNull();
        assertThat(lines.find(0x10010)).hasToString("prog.c:9");
        assertThat(lines.find(0x10014)).hasToString("test.s:1");
        assertThat(lines.find(0x11000)).isNull();
    }

    @Test
    void twoLinksOfTheSameObjectsAreTheSameBytes() throws AssemblyException {
        String source = ".globl _start; _start: la a0, x; .data; x: .word x; .bss; .space 9";

        assertThat(link(source).write()).isEqualTo(link(source).write());
    }

    @Test
    void corruptArchivesAndLineTablesLeadToNothingButErrors() throws AssemblyException {
        byte[] archive = archive(".globl one; one: call two; ret", "nop; nop").write();
        byte[] object = assemble("nop\nnop\nnop").write();
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            byte[] broken = archive.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            broken[random.nextInt(100)] = (byte) random.nextInt(128);
            try {
                new Linker(OPTIONS).add("lib.a", Archive.read("lib.a", broken)).link();
            } catch (AssemblyException e) {
                assertThat(e.diagnostics()).isNotEmpty();
            }
            byte[] lines = object.clone();
            lines[random.nextInt(lines.length)] = (byte) random.nextInt();
            try {
                LineTable.of(ElfFile.read(lines)).find(0, 4);
            } catch (ElfException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static String word(int word) {
        return Disassembler.disassemble(word, 0);
    }

    private static ElfFile assemble(String source) throws AssemblyException {
        return new Assembler(Options.NONE).assemble("test.s", source);
    }

    private static ElfFile link(String... sources) throws AssemblyException {
        Linker linker = new Linker(OPTIONS);
        for (int i = 0; i < sources.length; i++) {
            linker.add("object" + i + ".o", assemble(sources[i]));
        }
        return linker.link().executable();
    }

    private static Archive archive(String... sources) throws AssemblyException {
        Archive.Member[] members = new Archive.Member[sources.length];
        for (int i = 0; i < sources.length; i++) {
            members[i] = new Archive.Member("member" + i + ".o", assemble(sources[i]));
        }
        return new Archive(List.of(members));
    }

    private static ElfSymbol symbol(ElfFile file, String name) {
        return file.symbols().stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> code(ElfFile executable, int from, int count) {
        ElfSection text = executable.sections().get(0);
        return java.util.stream.IntStream.range(from, from + count)
                .mapToObj(i -> Disassembler.disassemble(text.data().word(4 * i), text.address() + 4 * i))
                .toList();
    }
}
