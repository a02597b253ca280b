@NullMarked
package dev.turnstile.testkit;

import org.jspecify.annotations.NullMarked;
