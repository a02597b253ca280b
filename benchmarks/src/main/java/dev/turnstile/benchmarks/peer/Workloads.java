package dev.turnstile.benchmarks.peer;

/** What the names of workloads are made of: a cost centre, a slash, a variant. */
final class Workloads {
    /** The cost centre of the compute kernels. */
    static final String COMPUTE = "compute/";

    /** The cost centre whose operation is a whole process, from its start to its end. */
    static final String START_UP = "start-up/";

    private Workloads() {}
}
