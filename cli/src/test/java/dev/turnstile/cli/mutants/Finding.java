package dev.turnstile.cli.mutants;

/**
 * One thing that finds a mutant.
 *
 * @param what the check that is not passed, words in the kernel's log, or the kind of a sanitizer's report
 */
record Finding(Finder finder, String what) {
    /** Who finds mutants; in a mutant's file their names are in small letters. */
    enum Finder {
        /** This check of the exercise is the first that does not hold. */
        FAILS,
        /** The exercise gets as far as this check, and no further. */
        HANGS,
        /** The kernel panics before this check. */
        PANICS,
        /** The kernel's log has these words. */
        LOGS,
        /** The sanitizer of drivers reports this. */
        REPORTS;

        /** Whether it is a check of the exercise. */
        boolean isCheck() {
            return this == FAILS || this == HANGS || this == PANICS;
        }
    }
}
