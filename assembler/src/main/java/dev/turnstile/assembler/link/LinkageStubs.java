package dev.turnstile.assembler.link;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The procedure linkage table: for each procedure of another shared object a stub that jumps to the address in the global offset table.
 * It uses t3, as on RISC-V.
 *
 * <pre>
 *     aupc    t3, %pcrel_hi(entry)
 *     lw      t3, %pcrel_lo(entry)(t3)
 *     jalr    zero, 0(t3)
 * </pre>
 */
final class LinkageStubs {
    private static final int SIZE = 12;
    private static final int SCRATCH = Register.number("t3");

    private final List<String> symbols;
    private final ToIntFunction<String> entryOf;
    private final OutputSection section;

    /**
     * @param entryOf gives the address of a symbol's entry in the global offset table, once it has one
     */
    LinkageStubs(Collection<String> symbols, ToIntFunction<String> entryOf) {
        this.symbols = new ArrayList<>(symbols);
        this.entryOf = entryOf;
        int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;
        int size = symbols.size() * SIZE;
        this.section = new OutputSection(".plt", ElfSection.TYPE_PROGBITS, flags, 0, size, this::contents);
    }

    OutputSection section() {
        return section;
    }

    /** The address of a symbol's stub. */
    int address(String symbol) {
        return section.address + SIZE * symbols.indexOf(symbol);
    }

    /** A symbol for each of them, for who looks at the code: the procedure's with {@code @plt} behind it. */
    List<ElfSymbol> symbols(int sectionNumber) {
        List<ElfSymbol> named = new ArrayList<>();
        for (String symbol : symbols) {
            named.add(new ElfSymbol(
                    symbol + "@plt",
                    address(symbol),
                    SIZE,
                    ElfSymbol.Binding.LOCAL,
                    ElfSymbol.Type.FUNCTION,
                    sectionNumber));
        }
        return named;
    }

    private Bytes contents() {
        ByteBuffer code = ByteBuffer.allocate((int) section.size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < symbols.size(); i++) {
            int distance = entryOf.applyAsInt(symbols.get(i)) - (section.address + SIZE * i);
            code.putInt(Opcode.AUPC.encode(SCRATCH, (short) (distance + 0x8000 >> 16)));
            code.putInt(Opcode.LW.encode(SCRATCH, (short) distance, SCRATCH));
            code.putInt(Opcode.JALR.encode(Register.ZERO, 0, SCRATCH));
        }
        return Bytes.of(code.array());
    }
}
