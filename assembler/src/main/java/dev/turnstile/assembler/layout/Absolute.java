package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.syntax.Base;

/** The base of addresses that are written as plain numbers, for jumps to them. */
public enum Absolute implements Base {
    BASE;

    @Override
    public String description() {
        return "an absolute address";
    }
}
