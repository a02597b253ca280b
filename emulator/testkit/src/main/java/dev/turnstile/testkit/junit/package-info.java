/** The kit for JUnit 5: annotations say what a guest is made of, and a test gets a machine that has booted it. */
@NullMarked
package dev.turnstile.testkit.junit;

import org.jspecify.annotations.NullMarked;
