/** What was measured, and how it is shown: tables for people, JSON for programs. */
@NullMarked
package dev.turnstile.benchmarks.report;

import org.jspecify.annotations.NullMarked;
