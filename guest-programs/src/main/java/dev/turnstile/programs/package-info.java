/** What user programs are made of: the user library, its C headers, and the file system that the kernel starts with. */
@NullMarked
package dev.turnstile.programs;

import org.jspecify.annotations.NullMarked;
