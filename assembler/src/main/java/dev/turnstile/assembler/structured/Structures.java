package dev.turnstile.assembler.structured;

import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.source.FatalError;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.Cursor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code .struct}: fields with types become constants for their offsets. While a structure is open its statements are
 * fields, not instructions.
 */
public final class Structures {
    private static final int MAX_SIZE = 1 << 28;
    private static final int MAX_FIELDS = 200_000;

    /** A structure: its fields' offsets by name, inner fields included, its size and its alignment. */
    record Structure(String name, Map<String, Integer> fields, int size, int alignment) {}

    private final Layout layout;
    private final Numbers numbers;
    private final Map<String, Structure> structures = new HashMap<>();
    private @Nullable String openName;
    private @Nullable Line opened;
    private Map<String, Integer> fields = new LinkedHashMap<>();
    private long offset;
    private int fieldCount;
    private int alignment = 1;

    public Structures(Layout layout, Numbers numbers) {
        this.layout = layout;
        this.numbers = numbers;
    }

    /** Whether statements are fields now. */
    public boolean isOpen() {
        return openName != null;
    }

    /** The structure of a name, or null. */
    @Nullable
    Structure find(String name) {
        return structures.get(name);
    }

    /** {@code .struct Name[, start]} */
    public void open(Cursor cursor) {
        if (openName != null) {
            throw cursor.error("'.struct' inside of the structure '" + openName + "'");
        }
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("the name of the structure");
        openName = name;
        opened = cursor.line();
        fields = new LinkedHashMap<>();
        alignment = 1;
        offset = 0;
        if (structures.containsKey(name)) {
            throw cursor.errorFrom(column, "there is a structure '" + name + "' already");
        }
        if (cursor.accept(',')) {
            offset = numbers.parse(cursor, "the offset of the first field", Short.MIN_VALUE, MAX_SIZE);
        }
    }

    /** A statement of an open structure: a field, an alignment, or the end. */
    public void statement(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("a field");
        switch (name) {
            case ".endstruct" -> close(cursor.line());
            case ".align", ".p2align" -> alignTo(1 << numbers.parse(cursor, "the power of two", 0, 12));
            case ".struct" -> throw cursor.errorFrom(column, "'.struct' inside of the structure '" + openName + "'");
            default -> field(name, column, cursor);
        }
        cursor.expectEnd();
    }

    private void field(String name, int column, Cursor cursor) {
        if (fields.containsKey(name)) {
            throw cursor.errorFrom(column, "there is a field '" + name + "' already");
        }
        cursor.skipBlanks();
        int typeColumn = cursor.column();
        String type = cursor.name("the type of the field");
        int width = width(type);
        Structure inner = structures.get(type);
        if (width == 0 && inner == null) {
            throw cursor.errorFrom(typeColumn, "no such type: '" + type + "'" + suggestion(type));
        }
        int count = cursor.atEnd() ? 1 : numbers.parse(cursor, "the number of elements", 0, MAX_SIZE);
        alignTo(inner == null ? width : inner.alignment());
        fieldCount += 1 + (inner == null ? 0 : inner.fields().size());
        if (fieldCount > MAX_FIELDS) {
            throw new FatalError(cursor.line(), column, "the structures have more than " + MAX_FIELDS + " fields");
        }
        fields.put(name, (int) offset);
        if (inner != null) {
            for (Map.Entry<String, Integer> entry : inner.fields().entrySet()) {
                fields.put(name + "." + entry.getKey(), (int) offset + entry.getValue());
            }
        }
        offset += (long) count * (inner == null ? width : inner.size());
        if (offset > MAX_SIZE) {
            throw cursor.errorFrom(column, "the structure has more than " + MAX_SIZE + " bytes");
        }
    }

    private String suggestion(String type) {
        return type.startsWith(".")
                ? "; expected .byte, .half, .word, .dword or a structure"
                : Suggestion.among(structures.keySet(), type);
    }

    private static int width(String type) {
        return switch (type) {
            case ".byte" -> 1;
            case ".half", ".short", ".2byte" -> 2;
            case ".word", ".long", ".4byte" -> 4;
            case ".dword", ".quad", ".8byte" -> 8;
            default -> 0;
        };
    }

    private void alignTo(int to) {
        alignment = Math.max(alignment, to);
        offset = (offset + to - 1) & -to;
    }

    private void close(Line line) {
        if (openName == null) {
            return;
        }
        alignTo(alignment);
        Structure structure = new Structure(openName, fields, (int) offset, alignment);
        openName = null;
        structures.put(structure.name(), structure);
        for (Map.Entry<String, Integer> field : fields.entrySet()) {
            constant(structure.name() + "." + field.getKey(), field.getValue(), line);
        }
        constant(structure.name() + ".sizeof", structure.size(), line);
    }

    private void constant(String name, int value, Line line) {
        layout.symbols().assign(name, new Constant(value), true, line, 0);
    }

    /** {@code .instance label, Structure[, count]} */
    public void instance(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String label = cursor.name("a label");
        cursor.comma();
        cursor.skipBlanks();
        int typeColumn = cursor.column();
        String type = cursor.name("the name of a structure");
        Structure structure = structures.get(type);
        if (structure == null) {
            String hint = Suggestion.among(structures.keySet(), type);
            throw cursor.errorFrom(typeColumn, "no such structure: '" + type + "'" + hint);
        }
        int count = cursor.accept(',') ? numbers.parse(cursor, "the number of structures", 0, MAX_SIZE) : 1;
        long size = (long) count * structure.size();
        layout.align(structure.alignment(), 0, Integer.MAX_VALUE, cursor.line());
        layout.object(label, size, cursor.line(), column);
    }

    /** Checks that no structure is left open. */
    public void finish() {
        if (openName != null && opened != null) {
            throw new StatementError(opened, 0, opened.code().length(), "'.struct' without '.endstruct'");
        }
    }
}
