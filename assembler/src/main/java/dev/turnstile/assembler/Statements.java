package dev.turnstile.assembler;

import dev.turnstile.assembler.directive.Directives;
import dev.turnstile.assembler.expand.Statement;
import dev.turnstile.assembler.instruction.CodeModel;
import dev.turnstile.assembler.instruction.Instructions;
import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.instruction.Registers;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.assembler.structured.ControlFlow;
import dev.turnstile.assembler.structured.Procedures;
import dev.turnstile.assembler.structured.Structures;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.ExpressionParser;
import dev.turnstile.isa.Opcode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Assembles one statement after the other: labels, then what the first word asks for. */
final class Statements {
    private final Layout layout;
    private final Diagnostics diagnostics;
    private final ExpressionParser expressions;
    private final Instructions instructions;
    private final Directives directives;
    private final Structures structures;
    private final Procedures procedures;
    private final ControlFlow controlFlow;

    Statements(Layout layout, SourceFiles files, CodeModel model, Diagnostics diagnostics) {
        this.layout = layout;
        this.diagnostics = diagnostics;
        this.expressions = new ExpressionParser(layout);
        OperandParser operands = new OperandParser(expressions, new Registers());
        Numbers numbers = new Numbers(expressions);
        this.instructions = new Instructions(layout, operands, model);
        this.directives = new Directives(layout, expressions, operands, numbers, files, model, diagnostics);
        this.structures = new Structures(layout, numbers);
        this.procedures = new Procedures(layout, operands, numbers, structures, instructions.code());
        this.controlFlow = new ControlFlow(layout, operands, numbers, instructions.code());
    }

    /** Whether a word has a meaning that no macro may change. */
    static boolean isReserved(String word) {
        return ControlFlow.WORDS.contains(word) || word.equals("return") || word.equals("leave");
    }

    /** Assembles a statement, or says what is wrong with it. */
    void assemble(Statement statement, Collection<String> macros) {
        Cursor cursor = statement.cursor();
        try {
            if (structures.isOpen()) {
                structures.statement(cursor);
            } else {
                labels(cursor);
                if (!cursor.atEnd()) {
                    word(cursor, macros);
                }
            }
        } catch (StatementError e) {
            diagnostics.add(e.diagnostic());
        }
    }

    private void labels(Cursor cursor) {
        while (true) {
            cursor.skipBlanks();
            int column = cursor.column();
            String name = cursor.acceptNameCharacters();
            if (name.isEmpty() || cursor.peekAhead(0) != ':') {
                cursor.moveTo(column);
                return;
            }
            if (name.charAt(0) >= '0' && name.charAt(0) <= '9') {
                for (int i = 0; i < name.length(); i++) {
                    if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                        throw cursor.errorFrom(column, "a name can't begin with a digit: '" + name + "'");
                    }
                }
                layout.numericLabel(ExpressionParser.label(cursor, column, name), cursor.line());
            } else {
                layout.label(name, cursor.line(), column);
            }
            cursor.skip();
        }
    }

    private void word(Cursor cursor, Collection<String> macros) {
        int column = cursor.column();
        String word = cursor.acceptName();
        if (word == null) {
            throw cursor.error("expected an instruction, a directive or a label");
        }
        if (cursor.peek() == '=' && cursor.peekAhead(1) != '=') {
            cursor.skip();
            layout.symbols().assign(word, expressions.parse(cursor), false, cursor.line(), column);
        } else if (word.charAt(0) == '.' && word.length() > 1) {
            directive(word, column, cursor, macros);
        } else if (!structured(word, cursor) && !instructions.assemble(word, cursor)) {
            throw cursor.error(
                    column,
                    word.length(),
                    "no such instruction: '" + word + "'" + Suggestion.among(words(macros), word));
        }
        cursor.expectEnd();
    }

    private boolean structured(String word, Cursor cursor) {
        switch (word) {
            case "return" -> procedures.leaveAndReturn(cursor.line());
            case "leave" -> procedures.leave(cursor.line());
            default -> {
                return controlFlow.assemble(word, cursor);
            }
        }
        return true;
    }

    private void directive(String word, int column, Cursor cursor, Collection<String> macros) {
        switch (word) {
            case ".struct" -> structures.open(cursor);
            case ".endstruct" -> throw cursor.errorFrom(column, "'.endstruct' without '.struct'");
            case ".instance" -> structures.instance(cursor);
            case ".proc" -> procedures.open(cursor);
            case ".endproc" -> {
                procedures.close(cursor);
                controlFlow.finish();
            }
            case ".reg" -> procedures.names(cursor);
            case ".frame" -> procedures.frame(cursor);
            default -> {
                if (!directives.assemble(word, cursor)) {
                    List<String> names = new ArrayList<>(Directives.NAMES);
                    names.addAll(macros);
                    throw cursor.error(
                            column, word.length(), "no such directive: '" + word + "'" + Suggestion.among(names, word));
                }
            }
        }
    }

    private static List<String> words(Collection<String> macros) {
        List<String> names = new ArrayList<>(macros);
        for (Opcode opcode : Opcode.values()) {
            names.add(opcode.mnemonic());
        }
        names.addAll(Instructions.PSEUDO_MNEMONICS);
        names.addAll(ControlFlow.WORDS);
        names.add("return");
        names.add("leave");
        return names;
    }

    /** Checks that nothing is left open. */
    void finish() {
        guarded(structures::finish);
        guarded(controlFlow::finish);
        guarded(procedures::finish);
    }

    private void guarded(Runnable check) {
        try {
            check.run();
        } catch (StatementError e) {
            diagnostics.add(e.diagnostic());
        }
    }
}
