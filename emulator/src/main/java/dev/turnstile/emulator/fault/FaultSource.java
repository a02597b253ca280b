package dev.turnstile.emulator.fault;

import java.util.Set;

/** Where faults come from: a rule or a seed. It is the same for all machines, and does not change. */
sealed interface FaultSource permits FaultRule, FaultSeed {
    /** As the user has written it. */
    String text();

    /**
     * What is to be thrown if it can happen nowhere in a machine; the message is made for users.
     *
     * @param devices that there are
     */
    IllegalArgumentException misplaced(Set<String> devices);

    /** Whether a device is concerned. */
    boolean concerns(String device);

    /** What it lets happen. */
    Set<FaultKind> kinds();

    /** What is said about a kind of it, or else the kind's preset. */
    long value(FaultKind kind, FaultOption option);

    /** What decides when a kind of it happens to a device. */
    Trigger trigger(String device, FaultKind kind);
}
