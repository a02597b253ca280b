package dev.turnstile.assembler.syntax;

/** What an address is counted from: a section, or a symbol that is defined elsewhere. The same base cancels itself out. */
public interface Base {
    /** How messages call it. */
    String description();
}
