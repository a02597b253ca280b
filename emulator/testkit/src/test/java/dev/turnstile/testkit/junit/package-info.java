@NullMarked
package dev.turnstile.testkit.junit;

import org.jspecify.annotations.NullMarked;
