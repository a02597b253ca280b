package dev.turnstile.assembler.structured;

import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.Line;
import org.jspecify.annotations.Nullable;

/** An open structured statement. */
final class Block {
    /** What opened it, and what closes it. */
    enum Kind {
        IF("if", "endif"),
        WHILE("while", "endwhile"),
        REPEAT("repeat", "until"),
        LOOP("loop", "endloop"),
        SWITCH("switch", "endswitch");

        final String opening;
        final String closing;

        Kind(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }

        boolean isLoop() {
            return this == WHILE || this == REPEAT || this == LOOP;
        }
    }

    final Kind kind;
    final Line opened;
    /** Behind all of it. */
    final Symbol end = SymbolTable.anonymous();
    /** A loop: its body. */
    final Symbol body = SymbolTable.anonymous();
    /** A loop: what {@code continue} goes to. */
    final Symbol test = SymbolTable.anonymous();
    /** An if or a switch: the next alternative. */
    Symbol next = SymbolTable.anonymous();
    /** A while: its condition. */
    @Nullable
    Condition condition;
    /** An if with its else, a switch with its default. */
    boolean lastAlternative;
    /** A switch with a case or its default. */
    boolean started;
    /** A switch: the register, and the one for the comparisons. */
    int register;

    int scratch;

    Block(Kind kind, Line opened) {
        this.kind = kind;
        this.opened = opened;
    }
}
