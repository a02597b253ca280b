package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.layout.CompilerLines;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.syntax.Cursor;
import java.nio.charset.StandardCharsets;

/** Directives by which a compiler says where its instructions come from. */
final class LineDirectives {
    private final CompilerLines lines;
    private final Numbers numbers;

    LineDirectives(Layout layout, Numbers numbers) {
        this.lines = layout.compilerLines();
        this.numbers = numbers;
    }

    boolean assemble(String name, Cursor cursor) {
        switch (name) {
            case ".file" -> file(cursor);
            case ".loc" -> place(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code .file NUMBER ["DIRECTORY"] "NAME"}; without a number it names the source, which is known. */
    private void file(Cursor cursor) {
        if (cursor.peek() == '"') {
            cursor.rest();
            return;
        }
        int number = numbers.parse(cursor, "the number of a file", 0, Integer.MAX_VALUE);
        String name = cursor.string();
        if (cursor.peek() == '"') {
            // File 0's directory is where the compiler ran; its names, like those of all messages, are relative to
            // that.
            String directory = name;
            name = cursor.string();
            name = number == 0 || name.startsWith("/") ? name : directory + "/" + name;
        }
        cursor.rest();
        lines.file(number, new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** {@code .loc FILE LINE [COLUMN] [OPTION…]}: column and options tell no more than what is shown here. */
    private void place(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        int file = numbers.parse(cursor, "the number of a file", 0, Integer.MAX_VALUE);
        int line = numbers.parse(cursor, "the number of a line", 0, Integer.MAX_VALUE);
        if (!lines.place(file, line)) {
            throw cursor.errorFrom(column, "no '.file' has the number " + file);
        }
        cursor.rest();
    }
}
