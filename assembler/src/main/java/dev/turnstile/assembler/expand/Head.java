package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.syntax.Cursor;

/**
 * The word that says what a statement does, behind its labels.
 *
 * @param word empty if the statement consists of labels, or is an assignment
 * @param column where the word begins
 * @param cursor behind the word
 */
record Head(String word, int column, Cursor cursor) {
    static Head of(Statement statement) {
        Cursor cursor = statement.cursor();
        while (true) {
            cursor.skipBlanks();
            int column = cursor.column();
            String word = cursor.acceptNameCharacters();
            if (!word.isEmpty() && cursor.peekAhead(0) == ':') {
                cursor.skip();
            } else if (cursor.peek() == '=' && cursor.peekAhead(1) != '=') {
                return new Head("", column, cursor);
            } else {
                return new Head(word, column, cursor);
            }
        }
    }
}
