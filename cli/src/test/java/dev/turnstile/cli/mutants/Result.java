package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.sanitize.Report;
import java.util.List;
import java.util.SortedMap;

/**
 * What has come of an exercise.
 *
 * @param output lines on the console
 * @param log the kernel's, without its greeting
 * @param written what devices have written into the host's files, by name
 * @param reports sanitizers'
 * @param instructions that it has taken
 * @param ticks of the guest's clock that it has taken
 */
record Result(
        Outcome outcome,
        List<String> output,
        String log,
        SortedMap<String, byte[]> written,
        List<Report> reports,
        long instructions,
        long ticks) {}
