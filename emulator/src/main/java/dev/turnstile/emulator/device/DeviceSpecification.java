package dev.turnstile.emulator.device;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device as a user asks for it: {@code name,option=value,...}. A comma within a value is written twice, and an option without
 * a value has the value {@code on}.
 *
 * @param name of the device's provider
 * @param options in the order in which they were given
 */
public record DeviceSpecification(String name, Map<String, String> options) {
    private static final String ON = "on";
    /** Stands for a comma that does not separate; no argument of a process can hold it. */
    private static final String COMMA = "\0";

    /**
     * Takes what a user has written apart.
     *
     * @throws IllegalArgumentException if it has no name, or an option twice; the message is made for users
     */
    public static DeviceSpecification parse(String text) {
        String[] parts = text.replace(",,", COMMA).split(",", -1);
        if (parts[0].isEmpty()) {
            throw new IllegalArgumentException("device '" + text + "' has no name");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replace(COMMA, ",");
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? ON : part.substring(equals + 1);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("device '" + text + "' has an option without a name");
            }
            if (options.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("device '" + text + "' has the option '" + name + "' twice");
            }
        }
        return new DeviceSpecification(parts[0], options);
    }
}
