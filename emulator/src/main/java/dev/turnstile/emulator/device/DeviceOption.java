package dev.turnstile.emulator.device;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user may say about a device when he adds it to a machine.
 *
 * @param name what stands before the equals sign
 * @param value what it is if nothing is said, as a user would write it; null if something has to be said
 * @param help one line
 */
public record DeviceOption(String name, @Nullable String value, String help) {}
