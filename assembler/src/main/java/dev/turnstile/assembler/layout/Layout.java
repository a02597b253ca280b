package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.FatalError;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.Names;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything goes: the sections with what they hold so far, the names, and the places that are still to be filled in.
 *
 * <p>Every statement's size is known when it is laid out, since no branch ever changes its size; so a label's offset is known
 * as soon as it is met, and one pass over the source is enough.
 */
public final class Layout implements Names {
    private static final int MAX_BYTES = 64 << 20;
    private static final int MAX_ZEROS = 1 << 30;
    private static final int MAX_SECTIONS = 4096;
    private static final int NOP = Opcode.ADDI.encode(0, 0, 0);

    private final SymbolTable symbols = new SymbolTable();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Section> sectionList = new ArrayList<>();
    private final List<Fixup> fixups = new ArrayList<>();
    private final Deque<Section> saved = new ArrayDeque<>();
    private final CompilerLines compilerLines = new CompilerLines();
    private Section current;
    private Section previous;

    public Layout() {
        Line nowhere = Line.of("", 0, "", null);
        int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;
        current = add(".text", ElfSection.TYPE_PROGBITS, flags, 0, nowhere);
        current.align(4);
        previous = current;
    }

    /** The names. */
    public SymbolTable symbols() {
        return symbols;
    }

    /** What a compiler says where its instructions come from. */
    public CompilerLines compilerLines() {
        return compilerLines;
    }

    /** The lines that the contents of a section come from, in the order of their offsets. */
    public List<LineRow> lineRows(Section section) {
        return compilerLines.used() ? section.compiledRows() : section.lineRows();
    }

    /** The sections in the order of their first appearance. */
    public List<Section> sections() {
        return sectionList;
    }

    /** The section that grows now. */
    public Section current() {
        return current;
    }

    List<Fixup> fixups() {
        return fixups;
    }

    /** The section of a name, or null if there is none yet. */
    public @Nullable Section section(String name) {
        return sections.get(name);
    }

    /** Adds a section. */
    public Section add(String name, int type, int flags, int entrySize, Line line) {
        if (sectionList.size() >= MAX_SECTIONS) {
            throw new FatalError(line, 0, "more than " + MAX_SECTIONS + " sections");
        }
        Section section = new Section(name, sectionList.size(), type, flags, entrySize);
        sections.put(name, section);
        sectionList.add(section);
        return section;
    }

    /** Lets another section grow. */
    public void enter(Section section) {
        previous = current;
        current = section;
    }

    /** Goes back to the section before. */
    public void enterPrevious() {
        enter(previous);
    }

    /** Remembers the section that grows now. */
    public void push(Cursor cursor) {
        if (saved.size() >= 1000) {
            throw cursor.error("more than 1000 sections are pushed");
        }
        saved.push(current);
    }

    /** Goes back to the section that was remembered last; says whether there was one. */
    public boolean pop() {
        Section section = saved.poll();
        if (section == null) {
            return false;
        }
        enter(section);
        return true;
    }

    /** Defines a label here. */
    public void label(String name, Line line, int column) {
        symbols.label(name, current, current.size(), line, column);
        current.reachable(true);
    }

    /** Defines a numeric label here. */
    public void numericLabel(int number, Line line) {
        symbols.numeric(number, current, current.size(), line);
        current.reachable(true);
    }

    /** Defines a label that the source does not name. */
    public void place(Symbol anonymous, Line line) {
        anonymous.define(new Address(current, current.size()), line, false);
        if (anonymous.referenced()) {
            current.reachable(true);
        }
    }

    /** Begins a procedure. */
    public void openProcedure(String name, Line line, int column) {
        align(4, -1, Integer.MAX_VALUE, line);
        label(name, line, column);
        Symbol entry = symbols.file(name);
        entry.type(ElfSymbol.Type.FUNCTION);
        symbols.open(new Procedure(entry, line));
    }

    /** Ends the open procedure. */
    public void closeProcedure() {
        Procedure procedure = symbols.procedure();
        if (procedure != null) {
            Value start = procedure.entry().evaluate();
            if (current.equals(start.base())) {
                procedure.entry().size(new Constant(current.size() - start.number()));
            }
            symbols.close();
        }
    }

    /**
     * Whether control can get here: false behind a jump that no label follows. Structured statements leave out the jumps that this makes
     * superfluous.
     */
    public boolean reachable() {
        return current.reachable();
    }

    /**
     * Appends an instruction.
     *
     * @param values its operands in source order, numbers of registers and the like; anything where the immediate stands
     * @param at index of the immediate among them, or -1
     */
    public void instruction(Line line, Opcode opcode, int[] values, int at, @Nullable Immediate immediate) {
        if (current.isZeros()) {
            throw new StatementError(line, 0, 1, current.name() + " holds only zeros, not instructions");
        }
        if ((current.size() & 3) != 0) {
            throw new StatementError(
                    line, 0, 1, "instruction at an offset that is no multiple of 4; .align 2 is missing");
        }
        current.align(4);
        int word = opcode.match();
        List<Operand> operands = opcode.format().operands();
        for (int i = 0; i < operands.size(); i++) {
            if (i == at && immediate != null) {
                word |= immediate(operands.get(i), immediate);
            } else {
                word |= operands.get(i).insert(values[i]);
            }
        }
        room(4, line);
        current.mark(line);
        compilerLines.mark(current);
        current.append(word, 4);
        current.reachable(true);
    }

    /** Says that control does not go on behind the last instruction. */
    public void endPath() {
        current.reachable(false);
    }

    private int immediate(Operand operand, Immediate immediate) {
        if (immediate.field() == Field.NUMBER) {
            Value value = immediate.value().evaluate();
            if (value.isNumber()) {
                return Resolver.operand(operand, value.number(), immediate);
            }
        }
        fixups.add(new Fixup(current, current.size(), operand, immediate));
        return 0;
    }

    /** Appends a number or an address. */
    public void data(Immediate immediate) {
        int width = immediate.field().width();
        room(width, immediate.line());
        Value value = immediate.value().evaluate();
        current.mark(immediate.line());
        if (current.isZeros()) {
            if (!value.isNumber() || value.number() != 0) {
                throw immediate.error(current.name() + " holds only zeros");
            }
            current.fill(0, width);
            return;
        }
        if (value.isNumber()) {
            Resolver.checkRange(immediate, value.number());
            current.append(value.number(), width);
        } else {
            fixups.add(new Fixup(current, current.size(), null, immediate));
            current.append(0, width);
        }
        current.reachable(true);
    }

    /** Appends bytes. */
    public void bytes(String bytes, Line line) {
        room(bytes.length(), line);
        current.mark(line);
        for (int i = 0; i < bytes.length(); i++) {
            if (current.isZeros() && bytes.charAt(i) != 0) {
                throw new StatementError(line, 0, 1, current.name() + " holds only zeros");
            }
            if (!current.isZeros()) {
                current.append(bytes.charAt(i), 1);
            }
        }
        if (current.isZeros()) {
            current.fill(0, bytes.length());
        }
        current.reachable(true);
    }

    /** Appends one byte many times. */
    public void fill(int value, long count, Line line) {
        if (current.isZeros() && value != 0 && count > 0) {
            throw new StatementError(line, 0, 1, current.name() + " holds only zeros");
        }
        room(count, line);
        if (count > 0) {
            current.mark(line);
        }
        current.fill(value, (int) count);
        current.reachable(true);
    }

    /**
     * Aligns what follows.
     *
     * @param to a power of two
     * @param filler the byte to fill with, or -1 for no-operations in code and zeros elsewhere
     * @param most do nothing if more bytes than these would be needed
     */
    public void align(int to, int filler, int most, Line line) {
        int count = -current.size() & (to - 1);
        if (count > most) {
            return;
        }
        boolean was = current.reachable();
        current.align(to);
        if (filler < 0 && current.isCode()) {
            fill(0, count & 3, line);
            room(count & ~3, line);
            for (int i = 0; i < count >> 2; i++) {
                current.append(NOP, 4);
            }
        } else {
            fill(Math.max(filler, 0), count, line);
        }
        current.reachable(was);
    }

    /** Reserves room for an object here. */
    public void object(String name, long size, Line line, int column) {
        label(name, line, column);
        Symbol symbol = symbols.declared(name);
        symbol.type(ElfSymbol.Type.OBJECT);
        symbol.size(new Constant(size));
        fill(0, size, line);
    }

    /** Reserves room for a symbol in another section than the current one. */
    public void reserve(Section section, String name, int size, int alignment, Line line, int column) {
        Section growing = current;
        current = section;
        align(alignment, 0, Integer.MAX_VALUE, line);
        symbols.fileLabel(name, section, section.size(), line, column);
        fill(0, size, line);
        current = growing;
    }

    private void room(long count, Line line) {
        int limit = current.isZeros() ? MAX_ZEROS : MAX_BYTES;
        if (count > limit - current.size()) {
            throw new FatalError(line, 0, "section " + current.name() + " grows beyond " + (limit >> 20) + " MiB");
        }
    }

    @Override
    public Expression name(String name) {
        return symbols.reference(name);
    }

    @Override
    public Expression here() {
        return new Address(current, current.size());
    }

    @Override
    public Expression forward(int number) {
        return symbols.forward(number);
    }

    @Override
    public Expression backward(Cursor cursor, int column, int number) {
        Symbol symbol = symbols.backward(number);
        if (symbol == null) {
            throw cursor.errorFrom(column, "there is no label '" + number + ":' before this line");
        }
        return symbol;
    }
}
