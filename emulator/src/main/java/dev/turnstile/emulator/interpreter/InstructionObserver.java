package dev.turnstile.emulator.interpreter;

/** Is shown each instruction that a {@link SteppingEngine} executes. */
public interface InstructionObserver {
    /**
     * The hart is about to execute the instruction at its {@code pc}, whose fetch has succeeded; every part of its state is exact. The
     * observer changes nothing but, if it wants to, where the engine stops.
     *
     * @param word the instruction
     */
    void executing(int word);

    /** The machine starts anew. */
    void reset();
}
