package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;
import java.util.ArrayList;
import java.util.List;

/** The {@code .if} family: which statements are assembled. */
final class Conditionals {
    private static final class Level {
        final Line opened;
        boolean active;
        /** Whether a branch has been chosen, or none may be. */
        boolean decided;

        boolean elseSeen;

        Level(Line opened) {
            this.opened = opened;
        }
    }

    private static final int MAX_DEPTH = 1000;

    private final List<Level> levels = new ArrayList<>();
    private final Numbers numbers;
    private final SymbolTable symbols;

    Conditionals(Numbers numbers, SymbolTable symbols) {
        this.numbers = numbers;
        this.symbols = symbols;
    }

    /** Whether statements are left out now. */
    boolean skipping() {
        return !levels.isEmpty() && !levels.get(levels.size() - 1).active;
    }

    /** How many choices are open. */
    int depth() {
        return levels.size();
    }

    /** The line that opened the innermost choice. */
    Line opened() {
        return levels.get(levels.size() - 1).opened;
    }

    /** Forgets the choices that were opened since. */
    void unwind(int depth) {
        while (levels.size() > depth) {
            levels.remove(levels.size() - 1);
        }
    }

    static boolean isConditional(String word) {
        return word.startsWith(".if") || word.startsWith(".else") || word.equals(".endif");
    }

    /** Treats a directive of the family; says whether it is one. */
    boolean directive(String word, int column, Cursor cursor) {
        switch (word) {
            case ".else" -> otherwise(column, cursor);
            case ".elseif" -> otherwiseIf(column, cursor);
            case ".endif" -> {
                levels.remove(innermost(column, cursor, word));
            }
            default -> {
                return word.startsWith(".if") && open(word, cursor);
            }
        }
        return true;
    }

    private boolean open(String word, Cursor cursor) {
        if (levels.size() >= MAX_DEPTH) {
            throw cursor.error("more than " + MAX_DEPTH + " nested '.if'");
        }
        boolean known = switch (word) {
            case ".if",
                    ".ifdef",
                    ".ifndef",
                    ".ifnotdef",
                    ".ifb",
                    ".ifnb",
                    ".ifc",
                    ".ifnc",
                    ".ifeq",
                    ".ifne",
                    ".iflt",
                    ".ifle",
                    ".ifgt",
                    ".ifge" -> true;
            default -> false;
        };
        if (!known) {
            return false;
        }
        boolean outer = skipping();
        Level level = new Level(cursor.line());
        level.decided = true;
        levels.add(level);
        if (!outer) {
            level.active = condition(word, cursor);
            level.decided = level.active;
        }
        return true;
    }

    private void otherwise(int column, Cursor cursor) {
        Level level = levels.get(innermost(column, cursor, ".else"));
        if (level.elseSeen) {
            throw cursor.errorFrom(column, "a second '.else' for one '.if'");
        }
        level.elseSeen = true;
        level.active = !level.decided;
        level.decided = true;
    }

    private void otherwiseIf(int column, Cursor cursor) {
        Level level = levels.get(innermost(column, cursor, ".elseif"));
        if (level.elseSeen) {
            throw cursor.errorFrom(column, "'.elseif' behind '.else'");
        }
        level.active = false;
        if (!level.decided) {
            level.active = condition(".if", cursor);
            level.decided = level.active;
        }
    }

    private int innermost(int column, Cursor cursor, String word) {
        if (levels.isEmpty()) {
            throw cursor.errorFrom(column, "'" + word + "' without '.if'");
        }
        return levels.size() - 1;
    }

    private boolean condition(String word, Cursor cursor) {
        return switch (word) {
            case ".ifdef" -> symbols.isDefined(cursor.name("a name"));
            case ".ifndef", ".ifnotdef" -> !symbols.isDefined(cursor.name("a name"));
            case ".ifb" -> cursor.rest().isEmpty();
            case ".ifnb" -> !cursor.rest().isEmpty();
            case ".ifc" -> equalTexts(cursor);
            case ".ifnc" -> !equalTexts(cursor);
            case ".if", ".ifne" -> number(cursor) != 0;
            case ".ifeq" -> number(cursor) == 0;
            case ".iflt" -> number(cursor) < 0;
            case ".ifle" -> number(cursor) <= 0;
            case ".ifgt" -> number(cursor) > 0;
            default -> number(cursor) >= 0;
        };
    }

    /** Compares what stands before the first comma outside of quotes with what stands behind it. */
    private static boolean equalTexts(Cursor cursor) {
        cursor.skipBlanks();
        int start = cursor.column();
        char c = cursor.peekAhead(0);
        while (c != 0 && c != ',') {
            if (c == '"' || c == '\'') {
                cursor.skipQuoted();
            } else {
                cursor.skip();
            }
            c = cursor.peekAhead(0);
        }
        String first = cursor.textFrom(start).strip();
        cursor.comma();
        return first.equals(cursor.rest());
    }

    private long number(Cursor cursor) {
        long number = numbers.parse(cursor);
        cursor.expectEnd();
        return number;
    }
}
