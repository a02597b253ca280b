package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.isa.Paging;
import dev.turnstile.programs.UserLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared library's code is in memory once, whoever uses it. */
class SharedPagesTest {
    /** Executes itself in a child, so that two processes have mapped the library, each for itself, and read all of its code. */
    private static final String PROGRAM = """
            .globl main
            .proc main
                .frame  ra, s0
                mv      s0, a0
                la      t0, __atomic_exchange_4 # the library's first procedure
                la      t1, strftime            # and one of its last
                li      t2, 4096
                while t0 <u t1
                    lw      t3, 0(t0)
                    add     t0, t0, t2
                endwhile
                call    fork
                if a0 == 0
                    li      t0, 1
                    bne     s0, t0, say
                    la      a0, path
                    la      a1, arguments
                    call    execv
                endif
                li      a0, 0
                call    wait
                li      a0, 0
                return
            say:
                la      a0, text
                call    puts
                li      a0, 0
                return
            .endproc
            .data
            .balign 4
            arguments: .word path, path, 0
            path: .asciz "/bin/program"
            text: .asciz "executed"
            """;

    @TempDir
    Path directory;

    @Test
    void eachPageOfItsCodeIsInMemoryOnce() throws Exception {
        Path source = Files.writeString(directory.resolve("program.s"), PROGRAM);

        GuestSession.Result result = GuestSession.ofDynamic(List.of(source)).run();

        assertThat(result.output()).as(result.log()).isEqualTo("executed\n");
        byte[] library = UserLibrary.shared();
        for (int page = 0; page < 6; page++) {
            assertThat(copies(result.memory(), library, page * Paging.PAGE_SIZE))
                    .as("page %d of the library", page)
                    .isEqualTo(1);
        }
    }

    /** How many pages of memory have the contents of one of the file. */
    private static int copies(PhysicalMemory memory, byte[] file, int offset) {
        int count = 0;
        byte[] bytes = memory.bytes();
        for (int at = 0; at < bytes.length; at += Paging.PAGE_SIZE) {
            if (Arrays.equals(bytes, at, at + Paging.PAGE_SIZE, file, offset, offset + Paging.PAGE_SIZE)) {
                count++;
            }
        }
        return count;
    }
}
