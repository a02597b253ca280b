package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.SymbolTable;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.FatalError;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.assembler.source.SourceText;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Cursor;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into one stream of statements: follows includes, expands macros and repetitions, leaves out what conditions
 * exclude. What it stands in is a stack of inputs, so that no nesting of the source becomes a nesting of calls.
 */
public final class Expander {
    private static final int MAX_NESTING = 256;
    private static final long MAX_STATEMENTS = 4_000_000;
    private static final long MAX_BODY = 1_000_000;

    private record Open(Input input, int conditionals) {}

    private final Diagnostics diagnostics;
    private final SourceFiles files;
    private final Numbers numbers;
    private final Conditionals conditionals;
    private final Deque<Open> inputs = new ArrayDeque<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final Predicate<String> reserved;
    private @Nullable Statement pending;
    private Line lastLine = Line.of("", 0, "", null);
    private long statements;
    private int expansions;

    /**
     * @param reserved words of the language that no macro may be called
     */
    public Expander(
            Diagnostics diagnostics,
            SourceFiles files,
            Numbers numbers,
            SymbolTable symbols,
            Predicate<String> reserved) {
        this.diagnostics = diagnostics;
        this.files = files;
        this.numbers = numbers;
        this.conditionals = new Conditionals(numbers, symbols);
        this.reserved = reserved;
    }

    /** Statements come from this file next. */
    public void open(SourceText text, Path file) {
        files.enter(file);
        inputs.push(new Open(new FileInput(text), conditionals.depth()));
    }

    /** The names of all macros. */
    public Set<String> macroNames() {
        return Collections.unmodifiableSet(macros.keySet());
    }

    /** The next statement to assemble, or null at the end. */
    public @Nullable Statement next() {
        while (true) {
            Statement statement = pull();
            if (statement == null) {
                return null;
            }
            Head head = Head.of(statement);
            String word = head.word();
            if (conditionals.skipping()) {
                if (Conditionals.isConditional(word)) {
                    guarded(head, null);
                }
                continue;
            }
            if (word.isEmpty()) {
                return statement;
            }
            Macro macro = macros.get(word);
            if (macro == null && !(word.charAt(0) == '.' && isOwnDirective(word))) {
                return statement;
            }
            if (head.column() > statement.start()) {
                pending = new Statement(statement.line(), head.column(), statement.end());
                return new Statement(statement.line(), statement.start(), head.column());
            }
            guarded(head, macro);
        }
    }

    private static boolean isOwnDirective(String word) {
        return switch (word) {
            case ".include", ".macro", ".endm", ".exitm", ".purgem", ".rept", ".irp", ".irpc", ".endr", ".end" -> true;
            default -> Conditionals.isConditional(word);
        };
    }

    private void guarded(Head head, @Nullable Macro macro) {
        try {
            if (macro != null) {
                call(macro, head.cursor());
            } else {
                directive(head);
            }
        } catch (StatementError e) {
            diagnostics.add(e.diagnostic());
        }
    }

    private @Nullable Statement pull() {
        if (pending != null) {
            Statement statement = pending;
            pending = null;
            return statement;
        }
        while (!inputs.isEmpty()) {
            Statement statement = inputs.element().input().next();
            if (statement != null) {
                lastLine = statement.line();
                if (++statements > MAX_STATEMENTS) {
                    throw new FatalError(lastLine, 0, "more than " + MAX_STATEMENTS + " statements");
                }
                return statement;
            }
            close();
        }
        return null;
    }

    private void close() {
        Open open = inputs.pop();
        if (conditionals.depth() > open.conditionals()) {
            Line opened = conditionals.opened();
            diagnostics.add(Diagnostic.error(opened, 0, opened.code().length(), "'.if' without '.endif'"));
            conditionals.unwind(open.conditionals());
        }
        if (open.input() instanceof FileInput file) {
            files.leave();
            if (file.inComment()) {
                diagnostics.add(Diagnostic.error(lastLine, 0, 1, "the file ends inside of a comment"));
            }
        }
    }

    private void push(Input input, Cursor cursor) {
        if (inputs.size() >= MAX_NESTING) {
            throw new FatalError(
                    cursor.line(), 0, "includes, macros and repetitions are nested more than " + MAX_NESTING + " deep");
        }
        inputs.push(new Open(input, conditionals.depth()));
    }

    private void directive(Head head) {
        Cursor cursor = head.cursor();
        switch (head.word()) {
            case ".include" -> include(cursor);
            case ".macro" -> define(cursor);
            case ".exitm" -> exit(head);
            case ".purgem" -> purge(cursor);
            case ".rept" -> repeat(cursor);
            case ".irp" -> repeatFor(cursor);
            case ".irpc" -> repeatForCharacters(cursor);
            case ".end" -> inputs.clear();
            case ".endm" -> throw cursor.errorFrom(head.column(), "'.endm' without '.macro'");
            case ".endr" -> throw cursor.errorFrom(head.column(), "'.endr' without '.rept', '.irp' or '.irpc'");
            default -> {
                if (!conditionals.directive(head.word(), head.column(), cursor)) {
                    throw cursor.errorFrom(head.column(), "no such directive: '" + head.word() + "'");
                }
            }
        }
    }

    private void include(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.string();
        Path file = files.find(name);
        if (file == null) {
            throw cursor.errorFrom(column, "no such file: '" + name + "'");
        }
        cursor.expectEnd();
        SourceText text;
        try {
            text = new SourceText(files.name(file), SourceFiles.read(file));
        } catch (AssemblyException e) {
            throw cursor.errorFrom(column, e.diagnostics().get(0).message());
        }
        push(new FileInput(text), cursor);
        files.enter(file);
    }

    private void define(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        StatementError problem = null;
        String name = "";
        List<Macro.Parameter> parameters = List.of();
        try {
            name = cursor.name("the name of the macro");
            if (reserved.test(name)) {
                throw cursor.errorFrom(column, "'" + name + "' is a word of the language, not free for a macro");
            }
            if (macros.containsKey(name)) {
                throw cursor.errorFrom(column, "there is a macro '" + name + "' already; .purgem removes it");
            }
            cursor.accept(',');
            parameters = Macro.parameters(cursor);
        } catch (StatementError e) {
            problem = e;
        }
        List<Statement> body = body(cursor, ".macro", ".endm");
        if (problem != null) {
            throw problem;
        }
        macros.put(name, new Macro(name, parameters, body));
    }

    private List<Statement> body(Cursor cursor, String opening, String closing) {
        List<Statement> body = new ArrayList<>();
        int depth = 1;
        while (true) {
            Statement statement =
                    inputs.isEmpty() ? null : inputs.element().input().next();
            if (statement == null) {
                throw cursor.error(0, cursor.column(), "'" + opening + "' without '" + closing + "'");
            }
            String word = Head.of(statement).word();
            if (closing.equals(".endm")) {
                depth += word.equals(".macro") ? 1 : 0;
            } else {
                depth += word.equals(".rept") || word.equals(".irp") || word.equals(".irpc") ? 1 : 0;
            }
            depth -= word.equals(closing) ? 1 : 0;
            if (depth == 0) {
                return body;
            }
            body.add(statement);
            if (body.size() > MAX_BODY) {
                throw new FatalError(cursor.line(), 0, "more than " + MAX_BODY + " statements in a body");
            }
        }
    }

    private void call(Macro macro, Cursor cursor) {
        Substitution substitution = new Substitution(macro.bind(cursor), expansions++);
        push(new BodyInput(macro.body(), List.of(substitution), cursor.line()), cursor);
    }

    private void exit(Head head) {
        while (!inputs.isEmpty() && !inputs.element().input().isFile()) {
            Open open = inputs.pop();
            conditionals.unwind(open.conditionals());
            if (open.input().isMacro()) {
                return;
            }
        }
        throw head.cursor().errorFrom(head.column(), "'.exitm' outside of a macro");
    }

    private void purge(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("the name of a macro");
        if (macros.remove(name) == null) {
            throw cursor.errorFrom(column, "there is no macro '" + name + "'");
        }
    }

    private void repeat(Cursor cursor) {
        StatementError problem = null;
        int count = 0;
        try {
            count = numbers.parse(cursor, "the number of repetitions", 0, MAX_STATEMENTS);
        } catch (StatementError e) {
            problem = e;
        }
        repeat(cursor, ".rept", problem, Collections.nCopies(count, new Substitution(Map.of(), expansions++)));
    }

    private void repeatFor(Cursor cursor) {
        StatementError problem = null;
        List<Substitution> rounds = List.of();
        try {
            String name = cursor.name("the name of the parameter");
            cursor.accept(',');
            List<String> values = Arguments.all(cursor);
            rounds = rounds(name, values.isEmpty() ? List.of("") : values);
        } catch (StatementError e) {
            problem = e;
        }
        repeat(cursor, ".irp", problem, rounds);
    }

    private void repeatForCharacters(Cursor cursor) {
        StatementError problem = null;
        List<Substitution> rounds = List.of();
        try {
            String name = cursor.name("the name of the parameter");
            cursor.accept(',');
            String text = Arguments.one(cursor);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                values.add(text.substring(i, i + 1));
            }
            rounds = rounds(name, values);
        } catch (StatementError e) {
            problem = e;
        }
        repeat(cursor, ".irpc", problem, rounds);
    }

    private List<Substitution> rounds(String name, List<String> values) {
        List<Substitution> rounds = new ArrayList<>();
        for (String value : values) {
            rounds.add(new Substitution(Map.of(name, value), expansions++));
        }
        return rounds;
    }

    private void repeat(Cursor cursor, String word, @Nullable StatementError problem, List<Substitution> rounds) {
        List<Statement> body = body(cursor, word, ".endr");
        if (problem != null) {
            throw problem;
        }
        if (statements + (long) rounds.size() * body.size() > MAX_STATEMENTS) {
            throw new FatalError(cursor.line(), 0, "the repetition makes more than " + MAX_STATEMENTS + " statements");
        }
        push(new BodyInput(body, rounds, null), cursor);
    }
}
