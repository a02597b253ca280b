package dev.turnstile.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.elf.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the disassembler prints assembles, at the same address, to the same word. */
class DisassemblyTest {
    private static final int BASE = 0x800000;

    @Test
    void everyDisassembledWordAssemblesToItself() throws AssemblyException {
        List<Integer> words = words();
        StringBuilder source = new StringBuilder(".globl _start\n_start:\n");
        for (int i = 0; i < words.size(); i++) {
            source.append(Disassembler.disassemble(words.get(i), BASE + 4 * i)).append('\n');
        }

        Bytes text = new Linker(new LinkOptions("_start", BASE))
                .add("all.o", new Assembler(Options.NONE).assemble("all.s", source.toString()))
                .link()
                .executable()
                .segments()
                .get(0)
                .data();

        for (int i = 0; i < words.size(); i++) {
            assertThat(text.word(4 * i))
                    .as(Disassembler.disassemble(words.get(i), BASE + 4 * i))
                    .isEqualTo(words.get(i));
        }
    }

    /** Each instruction with its operands at their ends and at random, and some words that are none. */
    private static List<Integer> words() {
        Random random = new Random(11);
        List<Integer> words = new ArrayList<>(List.of(0, -1, 0x04000800));
        for (Opcode opcode : Opcode.values()) {
            List<Operand> operands = opcode.format().operands();
            for (int round = 0; round < 10; round++) {
                int[] values = new int[operands.size()];
                for (int i = 0; i < values.length; i++) {
                    Operand operand = operands.get(i);
                    int steps = (operand.maximum() - operand.minimum()) / operand.scale() + 1;
                    values[i] = round == 0
                            ? operand.minimum()
                            : round == 1
                                    ? operand.maximum()
                                    : operand.minimum() + random.nextInt(steps) * operand.scale();
                }
                words.add(opcode.encode(values));
            }
        }
        return words;
    }
}
