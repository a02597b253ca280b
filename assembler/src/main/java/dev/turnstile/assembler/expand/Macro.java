package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.syntax.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro: its parameters and its body. */
record Macro(String name, List<Parameter> parameters, List<Statement> body) {
    /**
     * A parameter.
     *
     * @param preset what it stands for if the call says nothing, empty by default
     * @param required whether the call has to say something
     * @param rest whether it takes all that is left of the call
     */
    record Parameter(String name, String preset, boolean required, boolean rest) {}

    /** Parses the parameters of a definition, separated by commas or blanks. */
    static List<Parameter> parameters(Cursor cursor) {
        List<Parameter> parameters = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (!parameters.isEmpty()) {
                cursor.accept(',');
            }
            int column = cursor.column();
            String name = cursor.name("the name of a parameter");
            for (Parameter other : parameters) {
                if (other.name().equals(name)) {
                    throw cursor.errorFrom(column, "there are two parameters '" + name + "'");
                }
            }
            String preset = "";
            boolean required = false;
            boolean rest = false;
            if (cursor.accept(':')) {
                required = cursor.acceptWord("req");
                rest = !required && cursor.acceptWord("vararg");
                if (!required && !rest) {
                    throw cursor.error("expected 'req' or 'vararg'");
                }
            }
            if (cursor.accept('=')) {
                preset = Arguments.one(cursor);
            }
            parameters.add(new Parameter(name, preset, required, rest));
        }
        return parameters;
    }

    /** What the parameters stand for in a call. */
    Map<String, String> bind(Cursor cursor) {
        Map<String, String> values = new HashMap<>();
        int position = 0;
        while (!cursor.atEnd()) {
            int column = cursor.column();
            @Nullable Parameter named = namedParameter(cursor);
            if (named == null && position >= parameters.size()) {
                String most = parameters.size() == 1 ? "one argument" : parameters.size() + " arguments";
                throw cursor.error("'" + name + "' takes " + (parameters.isEmpty() ? "no arguments" : most));
            }
            Parameter parameter = named == null ? parameters.get(position++) : named;
            String value = parameter.rest() ? cursor.rest() : Arguments.one(cursor);
            if (values.containsKey(parameter.name())) {
                throw cursor.errorFrom(column, "the argument '" + parameter.name() + "' is given twice");
            }
            if (!value.isEmpty()) {
                values.put(parameter.name(), value);
            }
            cursor.accept(',');
        }
        for (Parameter parameter : parameters) {
            if (!values.containsKey(parameter.name())) {
                if (parameter.required()) {
                    throw cursor.error("'" + name + "' needs an argument '" + parameter.name() + "'");
                }
                values.put(parameter.name(), parameter.preset());
            }
        }
        return values;
    }

    /** Passes {@code name=} if that is next and there is such a parameter. */
    private @Nullable Parameter namedParameter(Cursor cursor) {
        int column = cursor.column();
        @Nullable String word = cursor.acceptName();
        if (word != null && cursor.peek() == '=' && cursor.peekAhead(1) != '=') {
            for (Parameter parameter : parameters) {
                if (parameter.name().equals(word)) {
                    cursor.skip();
                    return parameter;
                }
            }
        }
        cursor.moveTo(column);
        return null;
    }
}
