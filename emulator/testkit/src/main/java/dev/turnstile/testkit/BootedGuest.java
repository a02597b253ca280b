package dev.turnstile.testkit;

import dev.turnstile.emulator.debug.Snapshot;
import java.util.List;

/**
 * A guest at the end of its boot.
 *
 * @param machine where the machine stands
 * @param answers what its console has answered
 */
record BootedGuest(Snapshot machine, List<Integer> answers) {}
