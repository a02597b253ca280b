package dev.turnstile.cli;

import java.util.List;

/** A command that runs a program, whose arguments are what stands behind {@code --}. */
interface TakesArguments {
    /** Sets the program's arguments. */
    void setArguments(List<String> words);
}
