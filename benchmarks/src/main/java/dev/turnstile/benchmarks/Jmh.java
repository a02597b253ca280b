package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.report.Timing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH, a workload at a time, so that peers can be measured right after the engines. Its progress goes to stderr. */
final class Jmh {
    static final String VARIANT = "variant";
    static final String ENGINE = "engine";

    private final CommandLineOptions options;
    private final boolean quick;
    private final OutputFormat progress;

    Jmh(CommandLineOptions options, boolean quick) {
        this.options = options;
        this.quick = quick;
        this.progress = OutputFormatFactory.createFormatInstance(
                System.err, options.verbosity().orElse(VerboseMode.NORMAL));
    }

    /** All workloads in the jar, in order of class and of the variants in their declaration. */
    List<Workload> workloads() {
        List<Workload> workloads = new ArrayList<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(progress, List.of())) {
            for (String variant : variants(entry)) {
                workloads.add(new Workload(entry.getUserClassQName(), variant));
            }
        }
        return workloads;
    }

    private static List<String> variants(BenchmarkListEntry entry) {
        String[] variants = entry.getParams().orElse(Map.of()).get(VARIANT);
        return variants == null ? List.of() : List.of(variants);
    }

    /**
     * Measures one workload: a timing an engine, or one for plain Java.
     *
     * @param operations in a call of the benchmark's method, on average
     */
    List<Timing> measure(Workload workload, double operations) throws RunnerException {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .parent(options)
                .include("^" + Pattern.quote(workload.type()) + "\\.")
                .param(VARIANT, workload.variant());
        if (quick) {
            builder.forks(options.getForkCount().orElse(1))
                    .warmupIterations(options.getWarmupIterations().orElse(3))
                    .warmupTime(options.getWarmupTime().orElse(TimeValue.milliseconds(500)))
                    .measurementIterations(options.getMeasurementIterations().orElse(4))
                    .measurementTime(options.getMeasurementTime().orElse(TimeValue.milliseconds(250)));
        }
        Collection<RunResult> runs = new Runner(builder.build(), progress).run();
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        for (RunResult run : runs) {
            samples.computeIfAbsent(subject(run.getParams()), name -> new ArrayList<>())
                    .addAll(samples(run, operations));
        }
        return samples.entrySet().stream()
                .map(entry -> new Timing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String subject(BenchmarkParams parameters) {
        return parameters.getParamsKeys().contains(ENGINE) ? parameters.getParam(ENGINE) : PlainJava.NAME;
    }

    private static List<Double> samples(RunResult run, double operations) {
        return run.getBenchmarkResults().stream()
                .flatMap(Jmh::iterations)
                .map(iteration -> iteration.getPrimaryResult().getScore() / operations)
                .toList();
    }

    private static Stream<IterationResult> iterations(BenchmarkResult fork) {
        return fork.getIterationResults().stream();
    }
}
