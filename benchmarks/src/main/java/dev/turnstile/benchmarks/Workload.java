package dev.turnstile.benchmarks;

import java.util.Locale;

/**
 * A benchmark class with one value of its parameter {@code variant}.
 *
 * @param type name of the class
 * @param variant value of the parameter
 */
record Workload(String type, String variant) {
    /** The name that people and peers know it by: the class's, in small letters with hyphens, a slash, and the variant. */
    String name() {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String hyphens = simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return hyphens.toLowerCase(Locale.ROOT) + "/" + variant;
    }

    /** A new instance of the class with its parameter set. */
    Object instance() {
        try {
            Object benchmark = Class.forName(type).getDeclaredConstructor().newInstance();
            benchmark.getClass().getField(Jmh.VARIANT).set(benchmark, variant);
            return benchmark;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a benchmark: " + this, e);
        }
    }
}
