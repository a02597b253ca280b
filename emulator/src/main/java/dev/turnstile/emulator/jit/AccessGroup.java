package dev.turnstile.emulator.jit;

/**
 * Accesses of one block off one base register that share one check of the translation. It is made at the first of them, for the
 * whole span, with the strongest permission and alignment that one of them needs.
 *
 * @param low offset from the base register at which the span begins, aligned as {@link #alignment} wants
 * @param span bytes from there to the end of the last access
 * @param alignment width of the widest access
 * @param stores whether one of them is a store
 * @param first offset of the first access in program order from the base register
 * @param members number of accesses
 */
public record AccessGroup(int low, int span, int alignment, boolean stores, int first, int members) {
    /** Of accesses that are checked alone. */
    static final AccessGroup NONE = new AccessGroup(0, 0, 1, false, 0, 0);
}
