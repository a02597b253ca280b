package dev.turnstile.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A kernel module, for {@code insmod NAME}: a source in assembly, from a file or written here. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GuestModule.List.class)
public @interface GuestModule {
    /** The module's name. */
    String name();

    /** The file, relative to the project. */
    String source() default "";

    /** The source itself, in place of a file. */
    String assembly() default "";

    /** Several of them. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** These. */
        GuestModule[] value();
    }
}
