package dev.turnstile.cli.grade;

import org.yaml.snakeyaml.error.Mark;

/** Something is wrong with a specification; the message is made for users, and begins with file, line and column. */
public final class SpecificationException extends Exception {
    private static final long serialVersionUID = 1;

    SpecificationException(String file, Mark place, String message) {
        super(file + ":" + (place.getLine() + 1) + ":" + (place.getColumn() + 1) + ": " + message);
    }
}
