package dev.turnstile.testkit;

import dev.turnstile.emulator.debug.Snapshot;
import dev.turnstile.isa.elf.Bytes;
import java.util.List;

/**
 * A guest at the end of its boot.
 *
 * @param machine where the machine stands
 * @param answers what its console has answered
 * @param output what it has shown, as far as tests are concerned
 * @param seen up to where in that something has been expected
 */
record BootedGuest(Snapshot machine, List<Integer> answers, Bytes output, int seen) {}
