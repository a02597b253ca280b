package dev.turnstile.emulator.device;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user has said about a device, checked against the options that it has, and completed by their defaults. */
public final class DeviceOptions {
    private final String device;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @throws IllegalArgumentException if an option does not exist or is missing; the message is made for users
     */
    DeviceOptions(String device, List<DeviceOption> known, Map<String, String> given) {
        this.device = device;
        for (String name : given.keySet()) {
            if (known.stream().noneMatch(option -> option.name().equals(name))) {
                throw new IllegalArgumentException(
                        "device " + device + " has no option '" + name + "'" + existing(known));
            }
        }
        for (DeviceOption option : known) {
            @Nullable String value = given.getOrDefault(option.name(), option.value());
            if (value == null) {
                throw new IllegalArgumentException(
                        "device " + device + " needs " + option.name() + "=..., " + option.help());
            }
            values.put(option.name(), value);
        }
    }

    private static String existing(List<DeviceOption> known) {
        return known.isEmpty()
                ? ""
                : "; it has " + known.stream().map(DeviceOption::name).collect(Collectors.joining(", "));
    }

    /** The value of one of the device's options. */
    public String text(String name) {
        @Nullable String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("device " + device + " does not declare its option " + name);
        }
        return value;
    }

    /**
     * The value of an option that is a number, in decimal or, with {@code 0x}, in hexadecimal.
     *
     * @throws IllegalArgumentException if it is none, or outside the range, ends included; the message is made for users
     */
    public long number(String name, long least, long most) {
        String text = text(name);
        try {
            long number = Long.decode(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message is the same.
        }
        throw wrong(name, text, "a number from " + least + " to " + most);
    }

    /**
     * The value of an option that is one of the constants of an enumeration, written in small letters with hyphens.
     *
     * @throws IllegalArgumentException if it is none of them; the message is made for users
     */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (spelling(constant).equals(text)) {
                return constant;
            }
        }
        String choices = List.of(type.getEnumConstants()).stream()
                .map(DeviceOptions::spelling)
                .collect(Collectors.joining(", "));
        throw wrong(name, text, "one of " + choices);
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private IllegalArgumentException wrong(String name, String text, String expected) {
        return new IllegalArgumentException(
                "device " + device + ": " + name + " is '" + text + "', and should be " + expected);
    }
}
