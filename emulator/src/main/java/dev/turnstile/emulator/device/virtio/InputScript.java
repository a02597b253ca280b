package dev.turnstile.emulator.device.virtio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody does at a keyboard or with a pointer, and when: a line for each act, {@code TICKS ACT ARGUMENT...}. Ticks count from power-on, or
 * with a plus sign from the line before. Empty lines, and those that begin with {@code #}, have no meaning.
 */
final class InputScript {
    /** Ticks from pressing a key that is typed to releasing it, and to the next. */
    static final int TYPING_TICKS = 100_000;

    private final KeyNames keys = new KeyNames();
    private final List<Moment> moments = new ArrayList<>();
    private long time;

    /** What happens at a time; the events end with {@link InputEvent#END}. */
    record Moment(long time, List<InputEvent> events) {}

    private InputScript() {}

    /**
     * Reads a script.
     *
     * @throws IOException if it makes no sense; the message says the line
     */
    static List<Moment> read(String text) throws IOException {
        InputScript script = new InputScript();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripLeading();
            try {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    script.readLine(line);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(script.moments);
    }

    private void readLine(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException("a line is a number of ticks, an act and what it is done to");
        }
        advanceTo(words[0]);
        String argument = words[2];
        switch (words[1]) {
            case "press" -> happens(new InputEvent(InputEvent.KEY, keys.code(argument.strip()), 1));
            case "release" -> happens(new InputEvent(InputEvent.KEY, keys.code(argument.strip()), 0));
            case "key", "click" -> stroke(keys.code(argument.strip()));
            case "type" -> argument.chars().forEach(each -> type((char) each));
            case "move" -> move(argument.strip());
            case "wheel" -> happens(new InputEvent(InputEvent.RELATIVE, InputEvent.WHEEL, number(argument.strip())));
            default ->
                throw new IllegalArgumentException(
                        "there is no act '" + words[1] + "'; there is press, release, key, click, type, move, wheel");
        }
    }

    private void advanceTo(String text) {
        boolean relative = text.startsWith("+");
        long ticks;
        try {
            ticks = Long.parseLong(relative ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number of ticks", e);
        }
        long wanted = relative ? time + ticks : ticks;
        if (wanted < time) {
            throw new IllegalArgumentException("it goes back in time, to " + wanted + " from " + time);
        }
        time = wanted;
    }

    private void happens(InputEvent... events) {
        List<InputEvent> all = new ArrayList<>(List.of(events));
        all.add(InputEvent.END);
        moments.add(new Moment(time, List.copyOf(all)));
    }

    private void stroke(int code) {
        happens(new InputEvent(InputEvent.KEY, code, 1));
        time += TYPING_TICKS;
        happens(new InputEvent(InputEvent.KEY, code, 0));
    }

    private void type(char character) {
        int code = keys.codeOf(character);
        boolean shift = keys.needsShift(character);
        if (shift) {
            happens(new InputEvent(InputEvent.KEY, KeyNames.LEFT_SHIFT, 1));
        }
        stroke(code);
        if (shift) {
            happens(new InputEvent(InputEvent.KEY, KeyNames.LEFT_SHIFT, 0));
        }
        time += TYPING_TICKS;
    }

    private void move(String argument) {
        String[] place = argument.split(" +", -1);
        if (place.length != 2) {
            throw new IllegalArgumentException("a pointer moves to two numbers, X and Y");
        }
        happens(
                new InputEvent(InputEvent.ABSOLUTE, InputEvent.X, number(place[0])),
                new InputEvent(InputEvent.ABSOLUTE, InputEvent.Y, number(place[1])));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number", e);
        }
    }
}
