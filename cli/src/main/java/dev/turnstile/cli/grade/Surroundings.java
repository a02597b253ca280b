package dev.turnstile.cli.grade;

import dev.turnstile.emulator.sanitize.Kind;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.isa.elf.Bytes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in a machine besides the submission.
 *
 * @param devices as {@code --device} has them
 * @param disk contents of the disk, which each machine gets anew; null for none
 * @param kernelWords for the kernel's command line
 * @param faults as {@code --fault} has them
 * @param sanitizers that look on
 * @param forbidden what they must not find
 */
public record Surroundings(
        List<String> devices,
        @Nullable Bytes disk,
        String kernelWords,
        List<String> faults,
        Set<Sanitizer> sanitizers,
        Set<Kind> forbidden) {}
