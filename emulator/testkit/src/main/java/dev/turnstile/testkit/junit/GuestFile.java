package dev.turnstile.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file in the guest's file system: a copy of one of the project's, or a text. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GuestFile.List.class)
public @interface GuestFile {
    /** Where it lies in the guest. */
    String path();

    /** The file, relative to the project. */
    String source() default "";

    /** The text itself, in place of a file. */
    String text() default "";

    /** Several of them. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** These. */
        GuestFile[] value();
    }
}
