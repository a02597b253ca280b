/**
 * Grading: a table of submissions against a table of expectations. A {@link dev.turnstile.cli.grade.Specification} is read from YAML; a {@link
 * dev.turnstile.cli.grade.Grader} tries each of its tests on each submission, in a fresh machine each time; reports say what has come of it.
 */
@NullMarked
package dev.turnstile.cli.grade;

import org.jspecify.annotations.NullMarked;
