package dev.turnstile.cli;

import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Somebody at the console who waits for an output before typing the next keys. A script has a line for each step: behind
 * {@code <}, what to wait for; behind {@code >}, what to type, with the return key at its end, unless that is {@code \c};
 * {@code ^X} stands for a control key. Other lines are comments. Everything happens in virtual time, so that the same
 * keys are pressed at the same instructions in every run.
 */
final class Dialogue implements ByteSource, ByteSink {
    private static final String WAIT = "< ";
    private static final String TYPE = "> ";
    private static final String NO_RETURN = "\\c";
    private static final int CONTROL = '@';

    /** Looks at the keyboard without anything new on the screen, a hundred of them in a second of virtual time, before he gives up. */
    private static final int PATIENCE = 20_000;

    private final Deque<String> steps = new ArrayDeque<>();
    private final StringBuilder output = new StringBuilder();
    /** Where in the output the next text is looked for: behind the last one. */
    private int seen;

    private String keys = "";
    private int next;
    private int looks;

    private Dialogue() {}

    /** Reads a script. */
    static Dialogue of(Path script) throws IOException {
        Dialogue dialogue = new Dialogue();
        Files.readAllLines(script).stream()
                .filter(line -> line.startsWith(WAIT) || line.startsWith(TYPE))
                .forEach(dialogue.steps::add);
        return dialogue;
    }

    /** What has not been reached, empty if everything has. */
    String rest() {
        return String.join("\n", steps);
    }

    /** All that the console has shown. */
    String output() {
        return output.toString();
    }

    @Override
    public int read() {
        while (next == keys.length()) {
            String step = steps.peek();
            if (step == null || !advance(step)) {
                return ++looks < PATIENCE ? NOTHING : END;
            }
            steps.remove();
        }
        return keys.charAt(next++);
    }

    private boolean advance(String step) {
        String text = step.substring(WAIT.length());
        if (step.startsWith(TYPE)) {
            keys = typed(text);
            next = 0;
            return true;
        }
        int found = output.indexOf(text, seen);
        if (found >= 0) {
            seen = found + text.length();
        }
        return found >= 0;
    }

    private static String typed(String text) {
        String line = text.endsWith(NO_RETURN) ? text.substring(0, text.length() - NO_RETURN.length()) : text + "\r";
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean control = line.charAt(i) == '^' && i + 1 < line.length();
            keys.append(control ? (char) (line.charAt(++i) - CONTROL) : line.charAt(i));
        }
        return keys.toString();
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void write(int value) {
        looks = 0;
        output.append(new String(new byte[] {(byte) value}, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void flush() {}
}
