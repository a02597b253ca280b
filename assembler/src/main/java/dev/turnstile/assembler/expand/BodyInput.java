package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of a macro's or a repetition's body, once for each of a list of substitutions. */
final class BodyInput implements Input {
    private final List<Statement> body;
    private final List<Substitution> rounds;
    private final @Nullable Line caller;
    private int round;
    private int index;
    private @Nullable Splitter splitter;

    /**
     * @param rounds one substitution a round
     * @param caller the line that called the macro, or null for a repetition, whose lines keep their own callers
     */
    BodyInput(List<Statement> body, List<Substitution> rounds, @Nullable Line caller) {
        this.body = body;
        this.rounds = rounds;
        this.caller = caller;
    }

    @Override
    public @Nullable Statement next() {
        while (true) {
            Statement statement = splitter == null ? null : splitter.next();
            if (statement != null) {
                return statement;
            }
            splitter = null;
            if (index == body.size()) {
                index = 0;
                round++;
            }
            if (round >= rounds.size() || body.isEmpty()) {
                return null;
            }
            statement = body.get(index++);
            Line line = statement.line();
            if (line.code().indexOf('\\', statement.start()) < 0) {
                return caller == null ? statement : moved(statement, caller);
            }
            String text = rounds.get(round).apply(statement.indentedText(), line);
            Line expanded = Line.of(line.file(), line.number(), text, caller == null ? line.caller() : caller);
            splitter = new Splitter(expanded, 0, text.length());
        }
    }

    private static Statement moved(Statement statement, Line caller) {
        Line line = statement.line();
        Line called = new Line(line.file(), line.number(), line.text(), line.code(), caller);
        return new Statement(called, statement.start(), statement.end());
    }

    @Override
    public boolean isMacro() {
        return caller != null;
    }
}
