package dev.turnstile.benchmarks.report;

import dev.turnstile.isa.Counter;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one workload.
 *
 * @param workload its name: cost centre, slash, variant
 * @param events what the guest counts; none if no guest of ours takes part
 * @param timings of the subjects that have it, engines first
 */
public record Result(String workload, Events events, List<Timing> timings) {
    /** The timing of a subject, if it has this workload. */
    public Optional<Timing> of(String subject) {
        return timings.stream()
                .filter(timing -> timing.subject().equals(subject))
                .findFirst();
    }

    /** How many times as long one subject takes as another, if both have this workload. */
    public Optional<Double> ratio(String subject, String base) {
        return of(subject).flatMap(timing -> of(base).map(other -> timing.median() / other.median()));
    }

    /** Guest instructions that a subject executes, in millions a second. */
    public Optional<Double> mips(String subject) {
        double instructions = events.of(Counter.INSTRUCTIONS);
        return instructions == 0 ? Optional.empty() : of(subject).map(timing -> instructions * 1e3 / timing.median());
    }
}
