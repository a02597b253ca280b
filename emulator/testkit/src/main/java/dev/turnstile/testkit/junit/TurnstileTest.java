package dev.turnstile.testkit.junit;

import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.testkit.Guest;
import dev.turnstile.testkit.Session;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class want machines: a parameter of type {@link Session} is a machine that has booted to its shell, one for each test; one of
 * type {@link Guest} is the same before it is booted, to say more about it. All tests of a class go on from one boot.
 *
 * <p>Programs, modules and files are said beside it, for the class or for one test: {@link GuestModule}, {@link GuestProgram}, {@link GuestFile}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TurnstileExtension.class)
public @interface TurnstileTest {
    /** Devices, as the command line names them: {@code name,option=value}. They are found on the class path. */
    String[] devices() default {};

    /** What goes wrong with devices, as {@code --fault} has it. */
    String[] faults() default {};

    /** What is looked for while a test runs; a test fails if something has been found. */
    Sanitizer[] sanitize() default {};

    /** Commands for the shell, which must succeed: every test begins after them. */
    String[] prepare() default {};

    /** Directories, relative to the project, where sources look for what they include. */
    String[] include() default {};

    /** Words for the kernel's command line. */
    String kernelWords() default "";

    /** Whether the console is a terminal, with echo and a prompt, and not a pipe. */
    boolean terminal() default false;

    /** RAM, in MiB. */
    int memory() default 64;

    /** Sectors of 512 zero bytes of a disk, {@code /dev/vda}; 0 for no disk. */
    int disk() default 0;

    /** Instructions after which a test fails that is waiting for something. */
    long limit() default 1_000_000_000;
}
