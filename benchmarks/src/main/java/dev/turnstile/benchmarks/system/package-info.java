/**
 * What the real kernel's services cost, one a class: each is a program that uses a service for ever, with its assembly
 * beside it.
 */
@NullMarked
package dev.turnstile.benchmarks.system;

import org.jspecify.annotations.NullMarked;
