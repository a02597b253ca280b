/** Reading and writing of ELF32 little-endian objects and executables for the machine. */
@NullMarked
package dev.turnstile.isa.elf;

import org.jspecify.annotations.NullMarked;
