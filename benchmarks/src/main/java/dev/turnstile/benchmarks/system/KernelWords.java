package dev.turnstile.benchmarks.system;

import java.util.List;
import java.util.stream.Collectors;

/** The words for the kernel's command line that are in the name of a variant. */
final class KernelWords {
    private static final List<String> WORDS = List.of("asid=off", "kpti=on");

    private KernelWords() {}

    /** Those of {@code getpid-asid-off-kpti-on}, say: {@code asid=off kpti=on}. */
    static String of(String variant) {
        return WORDS.stream()
                .filter(word -> variant.contains("-" + word.replace('=', '-')))
                .collect(Collectors.joining(" "));
    }
}
