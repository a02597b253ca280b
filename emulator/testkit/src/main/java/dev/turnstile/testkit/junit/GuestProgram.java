package dev.turnstile.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A program: sources from files, or one in assembly that is written here. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GuestProgram.List.class)
public @interface GuestProgram {
    /** Where it lies in the guest. */
    String path();

    /** The files, relative to the project: assembly, C, objects. */
    String[] sources() default {};

    /** The source itself, in place of a file. */
    String assembly() default "";

    /** Several of them. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** These. */
        GuestProgram[] value();
    }
}
