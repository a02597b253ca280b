package dev.turnstile.emulator.host;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Finds, among the keys that are typed, those that are meant for the emulator: Ctrl-A and a letter. Ctrl-A twice is a Ctrl-A
 * for the guest; Ctrl-A and a key without a meaning is nothing.
 */
public final class EscapeKeys {
    private static final int PREFIX = 1;
    private static final char HELP = 'h';

    private final Consumer<String> say;
    private final Map<Character, Command> commands = new TreeMap<>();
    private boolean prefixed;

    private record Command(String help, Runnable action) {}

    /**
     * @param say shows a person what is meant for him, whole lines
     */
    public EscapeKeys(Consumer<String> say) {
        this.say = say;
        on(HELP, "shows this help", this::help);
    }

    /**
     * Gives a key behind Ctrl-A a meaning. The action runs in the thread that reads the keys.
     *
     * @param help what it does, as the end of a sentence
     */
    public EscapeKeys on(char key, String help, Runnable action) {
        commands.put(key, new Command(help, action));
        return this;
    }

    /** Takes a typed byte, and gives it to the guest or acts on it. */
    void accept(int key, IntConsumer guest) {
        if (!prefixed) {
            prefixed = key == PREFIX;
            if (!prefixed) {
                guest.accept(key);
            }
            return;
        }
        prefixed = false;
        Command command = commands.get((char) key);
        if (key == PREFIX) {
            guest.accept(key);
        } else if (command != null) {
            command.action.run();
        }
    }

    private void help() {
        StringBuilder text = new StringBuilder("\n");
        commands.forEach((key, command) -> text.append("Ctrl-A ")
                .append(key)
                .append("  ")
                .append(command.help)
                .append('\n'));
        say.accept(text.append("Ctrl-A Ctrl-A sends Ctrl-A\n").toString());
    }
}
