package dev.turnstile.emulator.device.virtio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a keyboard with the layout of the United States, and a pointer's buttons: names and characters to evdev's codes. */
final class KeyNames {
    static final int LEFT_SHIFT = 42;
    /** Most keys have codes below; buttons' are from {@link #FIRST_BUTTON} on. */
    static final int KEY_LIMIT = 128;

    static final int FIRST_BUTTON = 0x110;
    static final int BUTTONS = 3;

    private static final List<Row> ROWS = List.of(
            new Row(2, "1234567890-=", "!@#$%^&*()_+"),
            new Row(16, "qwertyuiop[]", "QWERTYUIOP{}"),
            new Row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
            new Row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
            new Row(57, " ", " "),
            new Row(28, "\n", "\n"),
            new Row(15, "\t", "\t"));

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("escape", 1),
            Map.entry("backspace", 14),
            Map.entry("tab", 15),
            Map.entry("enter", 28),
            Map.entry("control", 29),
            Map.entry("shift", LEFT_SHIFT),
            Map.entry("alt", 56),
            Map.entry("space", 57),
            Map.entry("home", 102),
            Map.entry("up", 103),
            Map.entry("pageup", 104),
            Map.entry("left", 105),
            Map.entry("right", 106),
            Map.entry("end", 107),
            Map.entry("down", 108),
            Map.entry("pagedown", 109),
            Map.entry("insert", 110),
            Map.entry("delete", 111),
            Map.entry("left-button", FIRST_BUTTON),
            Map.entry("right-button", FIRST_BUTTON + 1),
            Map.entry("middle-button", FIRST_BUTTON + 2));

    /**
     * Keys whose codes are consecutive.
     *
     * @param first the first one's code
     * @param plain what they give
     * @param shifted what they give with shift
     */
    private record Row(int first, String plain, String shifted) {}

    private final Map<Character, Integer> plain = new HashMap<>();
    private final Map<Character, Integer> shifted = new HashMap<>();

    KeyNames() {
        for (Row row : ROWS) {
            for (int i = 0; i < row.plain.length(); i++) {
                plain.putIfAbsent(row.plain.charAt(i), row.first + i);
                shifted.putIfAbsent(row.shifted.charAt(i), row.first + i);
            }
        }
    }

    /**
     * The code of a key or button: a name, or the character that it gives without shift.
     *
     * @throws IllegalArgumentException if there is none
     */
    int code(String name) {
        Integer code = NAMED.get(name);
        if (code == null && name.length() == 1) {
            code = plain.get(name.charAt(0));
        }
        if (code == null) {
            throw new IllegalArgumentException("there is no key '" + name + "'");
        }
        return code;
    }

    /** Whether a character needs the shift key. */
    boolean needsShift(char character) {
        return !plain.containsKey(character);
    }

    /**
     * The code of the key that gives a character, with shift or without.
     *
     * @throws IllegalArgumentException if there is none
     */
    int codeOf(char character) {
        Integer code = plain.getOrDefault(character, shifted.get(character));
        if (code == null) {
            throw new IllegalArgumentException("no key gives '" + character + "'");
        }
        return code;
    }
}
