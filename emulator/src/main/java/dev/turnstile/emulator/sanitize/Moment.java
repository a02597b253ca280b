package dev.turnstile.emulator.sanitize;

/** Something that has happened, for reports that go back to it. */
final class Moment {
    private final String what;
    private final long instructions;
    private final int[] trace;

    /**
     * @param instructions how many had been executed
     * @param trace addresses of the instruction and of the calls that had led there, the nearest first; the moment's own from here on
     */
    Moment(String what, long instructions, int[] trace) {
        this.what = what;
        this.instructions = instructions;
        this.trace = trace;
    }

    String what() {
        return what;
    }

    long instructions() {
        return instructions;
    }

    int[] trace() {
        return trace;
    }
}
