package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names of a source. Inside of a procedure a name means the procedure's own label, constant or, if there is none when it
 * ends, the file's.
 */
public final class SymbolTable {
    private final Evaluation evaluation = new Evaluation();
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<Integer, Symbol> lastNumeric = new HashMap<>();
    private final Map<Integer, Symbol> nextNumeric = new HashMap<>();
    private @Nullable Procedure procedure;
    private boolean anyWeak;

    /** The procedure that is open, or null. */
    public @Nullable Procedure procedure() {
        return procedure;
    }

    /** All symbols of the file in the order of their first appearance. */
    public Collection<Symbol> all() {
        return symbols.values();
    }

    /** The file's symbol of a name, made if there is none. */
    public Symbol file(String name) {
        Symbol symbol = symbols.get(name);
        if (symbol == null) {
            symbol = new Symbol(name, evaluation);
            symbols.put(name, symbol);
        }
        return symbol;
    }

    /** The file's symbol of a name, or null if nobody has mentioned it. */
    public @Nullable Symbol find(String name) {
        return symbols.get(name);
    }

    /** Whether a name is defined now, as {@code .ifdef} asks. */
    public boolean isDefined(String name) {
        if (procedure != null) {
            Symbol own = procedure.labels().get(name);
            if (own != null && own.defined() || procedure.constants().containsKey(name)) {
                return true;
            }
        }
        Symbol symbol = symbols.get(name);
        return symbol != null && (symbol.defined() || symbol.commonSize() >= 0);
    }

    /** What a name in an expression means. A constant gives its value of this moment. */
    public Expression reference(String name) {
        Symbol symbol;
        if (procedure != null && !name.startsWith(".L")) {
            Expression constant = procedure.constants().get(name);
            if (constant != null) {
                return constant;
            }
            Symbol file = symbols.get(name);
            Constant known = file == null ? null : file.constant();
            if (known != null) {
                return known;
            }
            symbol = procedure.labels().get(name);
            if (symbol == null) {
                symbol = new Symbol(name, evaluation);
                symbol.fallBackTo(file);
                procedure.labels().put(name, symbol);
            }
        } else {
            symbol = file(name);
            Constant known = symbol.constant();
            if (known != null) {
                return known;
            }
        }
        symbol.refer();
        return symbol;
    }

    /** Defines a label. */
    public void label(String name, Section section, int offset, Line line, int column) {
        define(labelSymbol(name), name, new Address(section, offset), line, column);
    }

    /** Defines a label of the file, whatever procedure is open. */
    void fileLabel(String name, Section section, int offset, Line line, int column) {
        define(file(name), name, new Address(section, offset), line, column);
    }

    private static void define(Symbol symbol, String name, Address address, Line line, int column) {
        if (symbol.defined() || symbol.commonSize() >= 0) {
            throw duplicate(symbol, name, line, column);
        }
        symbol.define(address, line, false);
    }

    private Symbol labelSymbol(String name) {
        if (procedure == null || name.startsWith(".L")) {
            return file(name);
        }
        Symbol file = symbols.get(name);
        Symbol own = procedure.labels().get(name);
        if (file != null && file.binding() != null && !file.defined()) {
            if (own != null && !own.defined()) {
                own.forwardTo(file);
            }
            return file;
        }
        if (own == null) {
            own = new Symbol(name, evaluation);
            procedure.labels().put(name, own);
        }
        if (!own.defined()) {
            String full = procedure.entry().name() + "." + name;
            own.rename(full);
            Symbol outside = symbols.get(full);
            if (outside != null && !outside.defined()) {
                outside.forwardTo(own);
            } else if (outside != null) {
                return outside;
            }
            symbols.put(full, own);
        }
        return own;
    }

    private static StatementError duplicate(Symbol symbol, String name, Line line, int column) {
        Line first = symbol.definedAt();
        String where = first == null ? "" : "; first defined at " + first.file() + ":" + first.number();
        return new StatementError(line, column, name.length(), "'" + name + "' is already defined" + where);
    }

    /** Defines a name as an expression; again, if it is not to be final. */
    public void assign(String name, Expression value, boolean isFinal, Line line, int column) {
        Symbol symbol = file(name);
        if ((symbol.defined() || symbol.commonSize() >= 0) && (isFinal || !symbol.variable())) {
            throw duplicate(symbol, name, line, column);
        }
        symbol.define(simplest(value), line, !isFinal);
    }

    private static Expression simplest(Expression expression) {
        Value value = expression.evaluate();
        if (value.isNumber()) {
            return new Constant(value.number());
        }
        if (value.problem() == null && value.minus() == null && value.base() instanceof Section section) {
            return new Address(section, (int) value.number());
        }
        return expression;
    }

    /** Says who sees a symbol. A procedure's own label becomes one of the file. */
    public Symbol bind(String name, ElfSymbol.Binding binding) {
        Symbol own = procedure == null ? null : procedure.labels().get(name);
        Symbol symbol;
        if (own != null && own.isLabel()) {
            Symbol mentioned = symbols.get(name);
            if (mentioned != null && mentioned != own && !mentioned.defined()) {
                mentioned.forwardTo(own);
            }
            symbols.remove(own.name());
            own.rename(name);
            symbols.put(name, own);
            symbol = own;
        } else {
            symbol = file(name);
        }
        symbol.bind(binding);
        anyWeak |= binding == ElfSymbol.Binding.WEAK;
        return symbol;
    }

    /**
     * The value of an expression for the linker, which may find another definition of a weak symbol than the one in this source.
     * What is a number here, such as a distance, stays one.
     */
    Value forLinker(Expression expression) {
        Value here = expression.evaluate();
        if (!anyWeak || here.base() == null) {
            return here;
        }
        evaluation.weakByName(true);
        Value byName = expression.evaluate();
        evaluation.weakByName(false);
        return byName.problem() == null ? byName : here;
    }

    /** The symbol that {@code .type} and {@code .size} speak of. */
    public Symbol declared(String name) {
        Symbol own = procedure == null ? null : procedure.labels().get(name);
        return own != null && own.isLabel() ? own : file(name);
    }

    /** Defines a numeric label. */
    public void numeric(int number, Section section, int offset, Line line) {
        Symbol symbol = nextNumeric.remove(number);
        if (symbol == null) {
            symbol = new Symbol(".L" + number, evaluation);
        }
        symbol.define(new Address(section, offset), line, false);
        lastNumeric.put(number, symbol);
    }

    /** The last numeric label of a number, or null if there is none. */
    public @Nullable Symbol backward(int number) {
        return lastNumeric.get(number);
    }

    /** The numeric label of a number that is to come. */
    public Symbol forward(int number) {
        Symbol symbol = nextNumeric.get(number);
        if (symbol == null) {
            symbol = new Symbol(number + "f", evaluation);
            nextNumeric.put(number, symbol);
        }
        symbol.refer();
        return symbol;
    }

    /** A label without a name. */
    public static Symbol anonymous() {
        return new Symbol(".L", new Evaluation());
    }

    /** Gives a name to a number, in the open procedure only. */
    public void procedureConstant(String name, long value) {
        if (procedure != null) {
            procedure.constants().put(name, new Constant(value));
        }
    }

    void open(Procedure next) {
        procedure = next;
    }

    /** Ends the open procedure: names that it did not define are the file's. */
    void close() {
        if (procedure == null) {
            return;
        }
        for (Map.Entry<String, Symbol> entry : procedure.labels().entrySet()) {
            if (!entry.getValue().defined()) {
                entry.getValue().forwardTo(file(entry.getKey()));
            }
        }
        procedure = null;
    }

    /** Names that somebody might have meant. */
    public List<String> definedNames() {
        List<String> names = new ArrayList<>();
        for (Symbol symbol : symbols.values()) {
            if (symbol.defined() && !symbol.isTemporary()) {
                names.add(symbol.name());
            }
        }
        if (procedure != null) {
            names.addAll(procedure.constants().keySet());
        }
        return names;
    }
}
