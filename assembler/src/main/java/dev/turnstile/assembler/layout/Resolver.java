package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Relocation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the places that waited for symbols, when all of the source has been seen; leaves the rest to the linker. */
public final class Resolver {
    private final Layout layout;
    private final Diagnostics diagnostics;
    private @Nullable Map<Address, Fixup> highParts;

    public Resolver(Layout layout, Diagnostics diagnostics) {
        this.layout = layout;
        this.diagnostics = diagnostics;
    }

    /** Fills in all places. */
    public void resolve() {
        for (Fixup fixup : layout.fixups()) {
            try {
                resolve(fixup);
            } catch (StatementError e) {
                diagnostics.add(e.diagnostic());
            }
        }
    }

    private void resolve(Fixup fixup) {
        Immediate immediate = fixup.immediate();
        if (immediate.field() == Field.PCREL_LO16) {
            lowPart(fixup);
            return;
        }
        Value value = valueOf(immediate);
        if (immediate.field() == Field.NUMBER && fixup.operand() != null) {
            insert(fixup, operand(fixup.operand(), number(immediate, value), immediate));
        } else if (immediate.field() == Field.GOT_HI16 && value.minus() == null) {
            highPartOfTable(fixup, value);
        } else if (immediate.field().isRelative() && value.minus() == null) {
            relative(fixup, fixup.offset(), value, 0);
        } else if (value.minus() != null) {
            difference(fixup, value);
        } else if (value.base() != null) {
            refer(fixup, value, value.number());
        } else if (immediate.field().isData()) {
            checkRange(immediate, value.number());
            fixup.section()
                    .put(fixup.offset(), value.number(), immediate.field().width());
        } else {
            checkWord(immediate, value.number());
            put(fixup, value.number());
        }
    }

    private Value valueOf(Immediate immediate) {
        Value value = layout.symbols().forLinker(immediate.value());
        if (value.problem() != null) {
            throw immediate.error(value.problem());
        }
        if (value.base() instanceof Symbol symbol) {
            checkExternal(symbol, immediate);
        }
        return value;
    }

    /** A name that is not defined here may be another object's, unless it is plain that it can't be. */
    private void checkExternal(Symbol symbol, Immediate immediate) {
        String name = symbol.name();
        if (symbol.defined() || symbol.commonSize() >= 0) {
            return;
        }
        int dot = name.indexOf('.', 1);
        boolean field = dot > 0 && layout.symbols().isDefined(name.substring(0, dot) + ".sizeof");
        boolean numeric = name.charAt(0) >= '0' && name.charAt(0) <= '9';
        if (numeric) {
            throw immediate.error("there is no label '" + name.substring(0, name.length() - 1) + ":' behind this line");
        }
        if (field) {
            String what = "no field '" + name.substring(dot + 1) + "' in '" + name.substring(0, dot) + "'";
            throw immediate.error(what + Suggestion.among(layout.symbols().definedNames(), name));
        }
        if (symbol.isTemporary()) {
            throw immediate.error("undefined label '" + name + "'");
        }
    }

    private long number(Immediate immediate, Value value) {
        if (value.minus() != null) {
            throw immediate.error("expected a number, found a distance between sections");
        }
        if (value.base() instanceof Symbol symbol) {
            String name = symbol.name();
            if (Register.number(name) >= 0) {
                throw immediate.error("expected a number, found the register '" + name + "'");
            }
            throw immediate.error("undefined symbol '" + name + "'"
                    + Suggestion.among(layout.symbols().definedNames(), name));
        }
        if (value.base() != null) {
            throw immediate.error("expected a number, found " + value.base().description());
        }
        return value.number();
    }

    /** A distance from {@code from}, where the instruction that it is relative to stands. */
    private static void relative(Fixup fixup, int from, Value value, int addend) {
        if (fixup.section().equals(value.base())) {
            put(fixup, value.number() - from);
        } else {
            refer(fixup, value, value.number() + addend);
        }
    }

    /** The distance of an address from one in the place's own section is the distance from the place, and something. */
    private static void difference(Fixup fixup, Value value) {
        Base minus = value.minus();
        if (fixup.immediate().field() != Field.WORD || !fixup.section().equals(minus)) {
            String what = minus == null ? "" : minus.description();
            throw fixup.immediate()
                    .error("the distance from " + what
                            + " can't be computed; only a .word of that section can hold it");
        }
        refer(fixup, Relocation.PCREL_32, value, value.number() + fixup.offset());
    }

    /** The table has an entry for each symbol that the source doesn't define; what it does define is at a known distance. */
    private static void highPartOfTable(Fixup fixup, Value value) {
        if (!(value.base() instanceof Symbol symbol)) {
            relative(fixup.as(Field.PCREL_HI16), fixup.offset(), value, 0);
            return;
        }
        if (value.number() != 0) {
            throw fixup.immediate()
                    .error("position-independent code loads the address of '" + symbol.name()
                            + "' from a table; add the distance in an instruction of its own");
        }
        refer(fixup, value, 0);
    }

    private void lowPart(Fixup fixup) {
        Value place = valueOf(fixup.immediate());
        Fixup high = place.base() instanceof Section section
                ? highParts().get(new Address(section, (int) place.number()))
                : null;
        if (high == null || !high.section().equals(fixup.section())) {
            throw fixup.immediate().error("%pcrel_lo needs the label of an instruction with %pcrel_hi");
        }
        Value value = valueOf(high.immediate());
        int distance = fixup.offset() - high.offset();
        if (high.immediate().field() == Field.GOT_HI16) {
            lowPartOfTable(fixup, high.offset(), value, distance);
        } else {
            relative(fixup, high.offset(), value, distance);
        }
    }

    /** Loads an address from its entry in the table; one that the source itself defines is computed instead. */
    private void lowPartOfTable(Fixup fixup, int from, Value value, int distance) {
        int word = fixup.section().word(fixup.offset());
        if (Opcode.decode(word) != Opcode.LW) {
            throw fixup.immediate().error("%pcrel_lo of %got_pcrel_hi has to be the offset of an lw");
        }
        if (value.base() instanceof Symbol) {
            refer(fixup, Relocation.GOT_LO16, value, distance);
            return;
        }
        fixup.section().put(fixup.offset(), Opcode.ADDI.match() | word & ~Opcode.ADDI.mask(), 4);
        relative(fixup, from, value, distance);
    }

    private Map<Address, Fixup> highParts() {
        if (highParts == null) {
            highParts = new HashMap<>();
            for (Fixup fixup : layout.fixups()) {
                if (fixup.immediate().field().isHighPart()) {
                    highParts.put(new Address(fixup.section(), fixup.offset()), fixup);
                }
            }
        }
        return highParts;
    }

    private static void refer(Fixup fixup, Value value, long addend) {
        Relocation relocation = fixup.immediate().field().relocation();
        if (relocation == null) {
            throw fixup.immediate().error("expected a number");
        }
        refer(fixup, relocation, value, addend);
    }

    private static void refer(Fixup fixup, Relocation relocation, Value value, long addend) {
        Base target = value.base() == null ? Absolute.BASE : value.base();
        fixup.section().references().add(new Reference(fixup.offset(), relocation, target, (int) addend));
    }

    private static void put(Fixup fixup, long value) {
        Immediate immediate = fixup.immediate();
        switch (immediate.field()) {
            case HI16, PCREL_HI16 -> insert(fixup, (int) (value + 0x8000) >> 16 & 0xffff);
            case LO16, PCREL_LO16 -> insert(fixup, (int) value & 0xffff);
            default -> {
                Operand operand = immediate.field() == Field.JUMP ? Operand.JUMP_TARGET : Operand.BRANCH_TARGET;
                insert(fixup, operand(operand, value, immediate));
            }
        }
    }

    private static void insert(Fixup fixup, int bits) {
        fixup.section().put(fixup.offset(), fixup.section().word(fixup.offset()) | bits, 4);
    }

    /** The bits of an operand, or an error that says what it may be. */
    static int operand(Operand operand, long value, Immediate immediate) {
        boolean unsigned = operand == Operand.HIGH && value >= 0 && value <= 0xffff;
        if (unsigned) {
            return operand.insert((short) value);
        }
        if (operand.accepts(value)) {
            return operand.insert((int) value);
        }
        if (operand == Operand.BRANCH_TARGET || operand == Operand.JUMP_TARGET) {
            String why = value % 4 != 0 ? "is no multiple of 4" : "is too far";
            throw immediate.error("the distance to the target, " + value + " bytes, " + why);
        }
        throw immediate.error(value + " is not between " + operand.minimum() + " and " + operand.maximum());
    }

    static void checkRange(Immediate immediate, long number) {
        int bits = immediate.field().width() * 8;
        if (bits < 64 && (number < -(1L << (bits - 1)) || number >= 1L << bits)) {
            throw immediate.error(number + " does not fit in " + bits + " bits");
        }
    }

    private static void checkWord(Immediate immediate, long number) {
        if (number < Integer.MIN_VALUE || number > 0xffffffffL) {
            throw immediate.error(number + " does not fit in 32 bits");
        }
    }
}
