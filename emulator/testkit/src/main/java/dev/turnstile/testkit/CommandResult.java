package dev.turnstile.testkit;

/**
 * What a command of the guest's shell has come to.
 *
 * @param status its exit status
 * @param output what it has printed
 * @param errors what it has written to its standard error
 */
public record CommandResult(int status, String output, String errors) {}
