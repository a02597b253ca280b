package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Expression;
import java.util.HashMap;
import java.util.Map;

/** The names of a procedure: its own labels, constants and registers. */
public final class Procedure {
    private final Symbol entry;
    private final Line opened;
    private final Map<String, Symbol> labels = new HashMap<>();
    private final Map<String, Expression> constants = new HashMap<>();

    Procedure(Symbol entry, Line opened) {
        this.entry = entry;
        this.opened = opened;
    }

    /** The label at its start. */
    public Symbol entry() {
        return entry;
    }

    /** Where it begins. */
    public Line opened() {
        return opened;
    }

    Map<String, Symbol> labels() {
        return labels;
    }

    Map<String, Expression> constants() {
        return constants;
    }
}
