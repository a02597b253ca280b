/**
 * Bare-metal programs for benchmarks: two images, a kernel's and a user's, with page tables that are made here and not by the
 * guest, so that the guest's code is what is measured and little else.
 */
@NullMarked
package dev.turnstile.benchmarks.guest;

import org.jspecify.annotations.NullMarked;
