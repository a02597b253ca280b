/**
 * Machines for tests: a guest is put together from sources, devices and files, booted, talked to, and asked what has become of it. {@link
 * dev.turnstile.testkit.Guest} says what there is, {@link dev.turnstile.testkit.Session} is one machine that runs.
 */
@NullMarked
package dev.turnstile.testkit;

import org.jspecify.annotations.NullMarked;
