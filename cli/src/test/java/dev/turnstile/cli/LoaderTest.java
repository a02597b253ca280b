package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.link.SharedLibrary;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.UserLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loader of shared libraries, with a few lines of assembly in the kernel's place: see {@link LoaderMachine}. */
class LoaderTest {
    /** A program that uses the library in each way in which one can. */
    private static final String PROGRAM = """
            .globl main
            .proc main
                .reg    arguments=s1
                .frame  ra, s0, s1, s2
                mv      arguments, a1
                la      a0, numbers
                li      a1, 5
                li      a2, 4
                la      a3, compare
                call    qsort               # which calls back
                la      s0, numbers
                li      s2, 5
                while s2 != zero
                    la      a0, format
                    lw      a1, 0(s0)
                    call    printf
                    addi    s0, s0, 4
                    addi    s2, s2, -1
                endwhile
                li      a0, 7
                call    close_nothing       # sets errno in the library
                la      t0, errno           # and here is the library's
                lw      a1, 0(t0)
                la      a0, error_format
                call    printf
                la      a0, variable
                call    getenv              # reads the library's environ, which _start has set
                mv      a1, a0
                la      a2, pointer         # filled in by the loader
                lw      a2, 0(a2)
                la      a3, strlen
                sub     a2, a2, a3
                la      a0, environment_format
                call    printf
                la      a0, stdout
                lw      a1, 0(a0)
                la      a0, text
                call    fputs
                lw      a0, 0(arguments)
                call    puts
                li      a0, 5
                return
            .endproc
            .proc close_nothing
                li      a0, -9
                tail    __errno_fail
            .endproc
            .proc compare
                lw      a0, 0(a0)
                lw      a1, 0(a1)
                sub     a0, a0, a1
                ret
            .endproc
            .globl _exit                    # in the place of the one that the library offers
            .proc _exit
                addi    a0, a0, 1
                trap    1
            .endproc
            .data
            .balign 4
            numbers: .word 5, -3, 12, 0, 7
            pointer: .word strlen + 3
            .section .rodata
            format: .asciz "%d "
            error_format: .asciz "errno=%d "
            environment_format: .asciz "HOME=%s distance=%d\\n"
            variable: .asciz "HOME"
            text: .asciz "to stdout\\n"
            """;

    private static final String OUTPUT = "-3 0 5 7 12 errno=9 HOME=/home/guest distance=3\nto stdout\nprogram\n";

    @ParameterizedTest
    @EnumSource
    void aProgramFindsWhatItUsesInTheLibrary(EngineName engine) throws Exception {
        LoaderMachine.Result result = machine(PROGRAM, false).engine(engine).run();

        assertThat(result).isEqualTo(new LoaderMachine.Result(6, OUTPUT, ""));
    }

    @Test
    void soDoesPositionIndependentCode() throws Exception {
        assertThat(machine(PROGRAM, true).run()).isEqualTo(new LoaderMachine.Result(6, OUTPUT, ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void librariesMayNeedOthersAndOfferWhatAProgramReplaces(boolean replaces) throws Exception {
        String libraryA = ".globl a; .proc a; .frame ra; call b; addi a0, a0, 1; return; .endproc";
        String libraryB = """
                .globl b, state
                .weak name
                .proc b
                    .frame ra
                    la  a0, name
                    lw  a0, 0(a0)
                    call puts
                    la  t0, state
                    lw  a0, 0(t0)
                    return
                .endproc
                .section .rodata
                text: .asciz "the library's"
                .data
                .balign 4
                name: .word text
                .bss
                .balign 4
                .space 9000
                state: .space 4
                """;
        SharedLibrary user = SharedLibrary.of("libuser.so", ElfFile.read(UserLibrary.shared()));
        ElfFile b = shared("libb.so", libraryB, user);
        ElfFile a = shared("liba.so", libraryA, SharedLibrary.of("libb.so", b));
        String own = replaces ? ".globl name; .data; .balign 4; name: .word own; own: .asciz \"its own\"" : "";

        ElfFile program = link(
                ".globl main; .proc main; .frame ra; call a; return; .endproc\n" + own,
                false,
                SharedLibrary.of("liba.so", a),
                SharedLibrary.of("libb.so", b),
                user);
        LoaderMachine.Result result = new LoaderMachine(program)
                .file("/lib/libuser.so", UserLibrary.shared())
                .file("/lib/libb.so", b.write())
                .file("/lib/liba.so", a.write())
                .run();

        assertThat(result).isEqualTo(new LoaderMachine.Result(1, replaces ? "its own\n" : "the library's\n", ""));
    }

    @Test
    void aMissingLibraryIsNamed() throws Exception {
        LoaderMachine.Result result = new LoaderMachine(program(PROGRAM, false)).run();

        assertThat(result)
                .isEqualTo(new LoaderMachine.Result(127, "", "ld.so: libuser.so: cannot open shared library\n"));
    }

    @Test
    void aFileThatIsNoLibraryIsRefused() throws Exception {
        for (byte[] file :
                List.of(new byte[0], new byte[600], link(PROGRAM, false).write())) {
            LoaderMachine.Result result = new LoaderMachine(program(PROGRAM, false))
                    .file("/lib/libuser.so", file)
                    .run();

            assertThat(result)
                    .isEqualTo(new LoaderMachine.Result(
                            127, "", "ld.so: libuser.so: not a shared library of this machine\n"));
        }
    }

    @Test
    void aSymbolThatNobodyHasIsNamed() throws Exception {
        ElfFile old = shared("libuser.so", ".globl exit; exit: trap 1");

        LoaderMachine.Result result = new LoaderMachine(program(PROGRAM, false))
                .file("/lib/libuser.so", old.write())
                .run();

        assertThat(result.status()).isEqualTo(127);
        assertThat(result.errors()).matches("ld.so: program: undefined symbol: \\w+\n");
    }

    @Test
    void aWeakSymbolThatNobodyHasIsNull() throws Exception {
        ElfFile library = shared("libuser.so", """
                .globl exit, environ, __program_name, ask
                .weak nobody
                .proc ask
                    la  a0, nobody
                    beqz a0, none
                    call nobody
                none:
                    ret
                .endproc
                exit: trap 1
                .bss
                .balign 4
                environ: __program_name: .space 4
                """);

        LoaderMachine.Result result = new LoaderMachine(link(
                        ".globl main; .proc main; .frame ra; call ask; addi a0, a0, 3; return; .endproc",
                        true,
                        SharedLibrary.of("libuser.so", library)))
                .file("/lib/libuser.so", library.write())
                .run();

        assertThat(result).isEqualTo(new LoaderMachine.Result(3, "", ""));
    }

    private static LoaderMachine machine(String source, boolean independent) throws Exception {
        return new LoaderMachine(program(source, independent)).file("/lib/libuser.so", UserLibrary.shared());
    }

    private static ElfFile program(String source, boolean independent) throws Exception {
        return link(source, independent, SharedLibrary.of("libuser.so", ElfFile.read(UserLibrary.shared())));
    }

    private static ElfFile link(String source, boolean independent, SharedLibrary... libraries)
            throws AssemblyException, IOException {
        Linker linker = new Linker(new LinkOptions("_start", LoaderMachine.PROGRAM))
                .add("program.o", assemble(source, independent))
                .add("libuser.a", Archive.read("libuser.a", UserLibrary.archive()));
        for (SharedLibrary library : libraries) {
            linker.add(library);
        }
        return linker.link().executable();
    }

    private static ElfFile shared(String soname, String source, SharedLibrary... libraries) throws AssemblyException {
        Linker linker = new Linker(LinkOptions.shared(soname)).add("library.o", assemble(source, true));
        for (SharedLibrary library : libraries) {
            linker.add(library);
        }
        return linker.link().executable();
    }

    private static ElfFile assemble(String source, boolean independent) throws AssemblyException {
        return new Assembler(new Options(List.<Path>of(), Map.of(), independent)).assemble("program.s", source);
    }
}
