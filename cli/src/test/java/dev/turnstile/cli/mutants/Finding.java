package dev.turnstile.cli.mutants;

/**
 * One thing that finds a mutant.
 *
 * @param finder who finds it
 * @param what the check that is not passed, the words in the kernel's log, or the kind of a sanitizer's report
 */
record Finding(Finder finder, String what) {
    /** Who finds mutants. In a mutant's file their names are in small letters. */
    enum Finder {
        /** A check of the exercise is the first that doesn't hold. */
        FAILS("check", "fails"),
        /** The exercise doesn't come behind a check. */
        HANGS("check", "hangs"),
        /** The kernel panics before a check. */
        PANICS("check", "kernel panics"),
        /** The kernel's log has these words. */
        LOGS("kernel's log", "says so"),
        /** A sanitizer reports something of this kind. */
        REPORTS("sanitizer", "reports");

        private final String name;
        private final String act;

        Finder(String name, String act) {
            this.name = name;
            this.act = act;
        }

        /** How an exercise shows it. */
        boolean isCheck() {
            return this == FAILS || this == HANGS || this == PANICS;
        }
    }

    /** In words, for the table. */
    String sentence() {
        return finder.name + ": " + what + (finder == Finder.FAILS || finder == Finder.REPORTS ? "" : " (" + finder.act + ")");
    }
}
