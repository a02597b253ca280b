package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.SourceText;
import org.jspecify.annotations.Nullable;

/** The statements of a file. */
final class FileInput implements Input {
    private final SourceText text;
    private @Nullable Splitter splitter;

    FileInput(SourceText text) {
        this.text = text;
    }

    @Override
    public @Nullable Statement next() {
        while (true) {
            Statement statement = splitter == null ? null : splitter.next();
            if (statement != null) {
                return statement;
            }
            Line line = text.next();
            if (line == null) {
                return null;
            }
            splitter = new Splitter(line, 0, line.code().length());
        }
    }

    @Override
    public boolean isFile() {
        return true;
    }

    /** Whether the file ended inside of a comment. */
    boolean inComment() {
        return text.inComment();
    }
}
