package dev.turnstile.cli.grade;

import dev.turnstile.isa.elf.Bytes;
import java.util.List;
import java.util.Map;

/**
 * One thing that a submission has to do.
 *
 * @param points what that is worth
 * @param commands for the guest's shell
 * @param input what they read from standard input, and is over then; unused by a dialogue
 * @param dialogue what is said on the console in turns; empty if nothing is
 * @param files of the guest, by their paths
 * @param limits what it may use up
 * @param surroundings what else is in the machine
 * @param expectations what it has to have done
 */
public record TestCase(
        String name,
        double points,
        String commands,
        Bytes input,
        List<Turn> dialogue,
        Map<String, byte[]> files,
        Limits limits,
        Surroundings surroundings,
        Expectations expectations) {
    /**
     * A turn of a dialogue.
     *
     * @param sent whether the submission is told the text, or has to say it
     */
    record Turn(boolean sent, String text) {}

    /**
     * What is expected.
     *
     * @param status of the commands
     * @param output on the console
     * @param errors on standard error
     * @param files of the guest, by their paths
     */
    record Expectations(
            int status, List<TextCheck> output, List<TextCheck> errors, Map<String, List<TextCheck>> files) {}
}
