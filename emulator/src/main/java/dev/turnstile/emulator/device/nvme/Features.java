package dev.turnstile.emulator.device.nvme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a driver may set (section 5.21.1). All are kept and read back; only the number of queues has an effect. */
final class Features {
    static final int NUMBER_OF_QUEUES = 0x07;

    private static final int ARBITRATION = 0x01;
    private static final int POWER = 0x02;
    private static final int TEMPERATURE_THRESHOLD = 0x04;
    private static final int ERROR_RECOVERY = 0x05;
    private static final int VOLATILE_WRITE_CACHE = 0x06;
    private static final int INTERRUPT_COALESCING = 0x08;
    private static final int INTERRUPT_VECTOR = 0x09;
    private static final int WRITE_ATOMICITY = 0x0a;
    private static final int ASYNCHRONOUS_EVENTS = 0x0b;

    private static final int[] KNOWN = {
        ARBITRATION,
        POWER,
        TEMPERATURE_THRESHOLD,
        ERROR_RECOVERY,
        VOLATILE_WRITE_CACHE,
        NUMBER_OF_QUEUES,
        INTERRUPT_COALESCING,
        INTERRUPT_VECTOR,
        WRITE_ATOMICITY,
        ASYNCHRONOUS_EVENTS,
    };
    private static final int CURRENT = 0;
    private static final int DEFAULT = 1;
    /** Queues are counted from 0, without the admin queues, submission queues in the low half. */
    private static final int MOST_QUEUES = Queues.MOST - 2;

    private final Map<Integer, Integer> values = new HashMap<>();

    void clear() {
        values.clear();
    }

    /** The value of a feature: now, or as it was at the start. */
    int get(int identifier, int select) throws CommandFailure {
        requireKnown(identifier);
        return switch (select) {
            case CURRENT -> values.getOrDefault(identifier, preset(identifier));
            case DEFAULT -> preset(identifier);
            default -> throw new CommandFailure(Status.INVALID_FIELD);
        };
    }

    /** Sets a feature; returns the value that it has then. */
    int set(int identifier, int value, boolean save) throws CommandFailure {
        requireKnown(identifier);
        if (save) {
            throw new CommandFailure(Status.FEATURE_NOT_SAVEABLE);
        }
        int kept = identifier == NUMBER_OF_QUEUES ? granted(value) : value;
        values.put(identifier, kept);
        return kept;
    }

    /** Most I/O queues of either kind, as the driver has been told. */
    int submissionQueues() {
        return (queues() & 0xffff) + 1;
    }

    int completionQueues() {
        return (queues() >>> 16) + 1;
    }

    private int queues() {
        return values.getOrDefault(NUMBER_OF_QUEUES, preset(NUMBER_OF_QUEUES));
    }

    private static int granted(int wanted) throws CommandFailure {
        int submissions = wanted & 0xffff;
        int completions = wanted >>> 16;
        if (submissions == 0xffff || completions == 0xffff) {
            throw new CommandFailure(Status.INVALID_FIELD);
        }
        return Math.min(completions, MOST_QUEUES) << 16 | Math.min(submissions, MOST_QUEUES);
    }

    private static int preset(int identifier) {
        return switch (identifier) {
            case NUMBER_OF_QUEUES -> MOST_QUEUES << 16 | MOST_QUEUES;
            case VOLATILE_WRITE_CACHE -> 1;
            default -> 0;
        };
    }

    private static void requireKnown(int identifier) throws CommandFailure {
        if (Arrays.stream(KNOWN).noneMatch(known -> known == identifier)) {
            throw new CommandFailure(Status.INVALID_FIELD);
        }
    }
}
