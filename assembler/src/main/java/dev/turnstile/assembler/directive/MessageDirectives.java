package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.syntax.Cursor;

/** Directives that tell something to whoever assembles. */
final class MessageDirectives {
    private final Diagnostics diagnostics;

    MessageDirectives(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    boolean assemble(String name, Cursor cursor) {
        switch (name) {
            case ".error" -> tell(cursor, Diagnostic.Severity.ERROR);
            case ".err" -> throw cursor.error(".err");
            case ".warning" -> tell(cursor, Diagnostic.Severity.WARNING);
            case ".print" -> tell(cursor, Diagnostic.Severity.NOTE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void tell(Cursor cursor, Diagnostic.Severity severity) {
        cursor.skipBlanks();
        int column = cursor.column();
        String text = cursor.string();
        int length = cursor.column() - column;
        diagnostics.add(new Diagnostic(severity, cursor.line(), cursor.line().file(), column, length, text));
    }
}
