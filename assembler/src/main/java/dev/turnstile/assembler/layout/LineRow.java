package dev.turnstile.assembler.layout;

/**
 * From an offset of a section on, what follows comes from a line of a file.
 *
 * @param line from 1; 0 if a compiler says that it is of its own making
 */
public record LineRow(int offset, String file, int line) {}
