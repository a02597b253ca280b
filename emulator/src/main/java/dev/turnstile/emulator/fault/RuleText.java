package dev.turnstile.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user has written behind {@code --fault}, taken apart at its commas; complaints say at which character. */
final class RuleText {
    private final String text;
    private final List<Word> words = new ArrayList<>();

    /** A piece without commas, and where it begins, from 0. */
    record Word(String text, int at) {
        /** What is before a character, or null if it isn't there. */
        @Nullable
        Word before(char separator) {
            int end = text.indexOf(separator);
            return end < 0 ? null : new Word(text.substring(0, end), at);
        }

        /** What is behind a character that is there. */
        Word behind(char separator) {
            int start = text.indexOf(separator) + 1;
            return new Word(text.substring(start), at + start);
        }
    }

    RuleText(String text) {
        this.text = text;
        int at = 0;
        for (String piece : text.split(",", -1)) {
            words.add(new Word(piece, at));
            at += piece.length() + 1;
        }
    }

    /** All of it. */
    String text() {
        return text;
    }

    /** Its pieces; one at least. */
    List<Word> words() {
        return words;
    }

    /** What is to be thrown about a place in the text; the message is made for users. */
    IllegalArgumentException complaint(int at, String message) {
        return complaint(text, at, message);
    }

    /** The same about a text that has been taken apart before. */
    static IllegalArgumentException complaint(String text, int at, String message) {
        return new IllegalArgumentException("--fault '" + text + "', character " + (at + 1) + ": " + message);
    }

    /** A complaint about a device that is not there. */
    static String noDevice(String device, Set<String> devices) {
        return "there is no device '" + device + "' in this machine; there is " + String.join(", ", devices);
    }

    /** The one of some things that a word names. */
    <T> T choice(Word word, String what, Set<T> things, Function<T, String> name) {
        for (T thing : things) {
            if (name.apply(thing).equals(word.text())) {
                return thing;
            }
        }
        String names = things.stream().map(name).collect(Collectors.joining(", "));
        throw complaint(word.at(), "there is no " + what + " '" + word.text() + "'; there is " + names);
    }

    /** The number that a word is. */
    long number(Word word, long least, long most) {
        try {
            long number = Long.decode(word.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message is the same.
        }
        throw complaint(word.at(), "'" + word.text() + "' should be a number from " + least + " to " + most);
    }

    /** The name of the option that a piece sets: what is before its equals sign. */
    Word name(Word piece) {
        Word name = piece.before('=');
        if (name == null) {
            throw complaint(piece.at(), "'" + piece.text() + "' should be an option with a value: NAME=VALUE");
        }
        return name;
    }
}
