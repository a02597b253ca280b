package dev.turnstile.cli.grade;

import dev.turnstile.isa.Counter;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.Session;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the guest's shell, and what comes back. Questions about what has happened are asked when it has happened, and their answers stand
 * behind a word that is made for this conversation: nobody could have given them before.
 */
final class Conversation {
    private final Session session;
    private final String secret = UUID.randomUUID().toString();

    private int outputFrom;
    private int errorsFrom;
    /** Where the commands' output ends; -1 while it goes on. */
    private int outputTo = -1;

    private @Nullable String awaited;

    /** What had been counted when the commands ended: how long an answer takes depends on the secret. */
    private final Map<Counter, Long> counts = new EnumMap<>(Counter.class);

    Conversation(Session session) {
        this.session = session;
    }

    /** Lets the guest boot, up to where the shell asks for commands. */
    void begin() {
        session.awaitInput();
        outputFrom = session.output().length();
        errorsFrom = session.errors().length();
    }

    /** Lets the shell do something, and waits until it asks for more. */
    void command(String text) {
        say(text + "\n");
        pause();
    }

    /** Sends a text to whoever reads the console. */
    void say(String text) {
        session.send(text);
    }

    /** Waits until a text is printed. */
    void hear(String text) {
        awaited = text;
        session.expect(text);
        awaited = null;
    }

    /** What is waited for and has not been printed; null if nothing is. */
    @Nullable
    String awaited() {
        return awaited;
    }

    /** Waits until somebody wants to read more. */
    void pause() {
        session.awaitInput();
    }

    /** What the commands have printed. */
    String output() {
        String all = session.output();
        return all.substring(outputFrom, outputTo < 0 ? all.length() : outputTo);
    }

    /** What they have written to standard error. */
    String errors() {
        return session.errors().substring(errorsFrom);
    }

    /** What the hart has counted up to the end of the commands. */
    long counted(Counter counter) {
        return counts.getOrDefault(counter, session.counter(counter));
    }

    /** The status of the commands, which have come to their end. */
    int status() {
        outputTo = session.output().length();
        for (Counter counter : Counter.values()) {
            counts.put(counter, session.counter(counter));
        }
        return Integer.parseInt(answer("echo " + secret + "$?", "", Pattern.quote(secret) + "(\\d+)\n"));
    }

    /** What is in a file; null if there is none. */
    @Nullable
    String file(String path) {
        String quoted = "'" + path.replace("'", "'\\''") + "'";
        String question = "if [ -f " + quoted + " ]; then echo " + secret + "f; cat " + quoted + "; else echo " + secret
                + "n; fi; echo " + secret + ".";
        String answer = answer(question, secret, "([fn]\n.*?)" + Pattern.quote(secret) + "\\.\n");
        return answer.startsWith("f") ? answer.substring(2) : null;
    }

    private String answer(String question, String begin, String pattern) {
        int from = session.output().length();
        command(question);
        String all = session.output().substring(from);
        Matcher matcher =
                Pattern.compile(Pattern.quote(begin) + pattern, Pattern.DOTALL).matcher(all);
        if (!matcher.find()) {
            throw new GuestFailure("something else than the shell reads the console");
        }
        return matcher.group(1);
    }
}
