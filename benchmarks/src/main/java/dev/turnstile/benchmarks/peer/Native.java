package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The host: the compute kernels by its gcc, without vectorising, and the services of its own kernel. Each program is compiled
 * when it is first asked for.
 */
public final class Native implements Peer {
    /** The name that results carry. */
    public static final String NAME = "native";

    private static final List<String> COMPILER = List.of(
            "gcc",
            "-O2",
            "-fno-tree-vectorize",
            "-fno-tree-loop-distribute-patterns",
            "-fno-optimize-sibling-calls",
            "-Ikernels");
    /** The program that another one runs. */
    private static final String END = "end";

    private final Map<String, NativeProgram> programs = NativeProgram.all();
    private final Workshop workshop;

    /**
     * Unpacks the sources.
     *
     * @throws dev.turnstile.benchmarks.tool.MissingTool if the compiler is missing
     */
    public Native() throws IOException {
        Tool.require("native peer", Tool.HOST_GCC);
        workshop = new Workshop();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> workloads() {
        return List.copyOf(programs.keySet());
    }

    @Override
    public List<String> command(String workload, long count, int batches) throws IOException {
        return List.of(executable(workload).toString(), Long.toString(count), Integer.toString(batches));
    }

    private Path executable(String workload) throws IOException {
        Path executable = workshop.path(workload.replace('/', '-'));
        if (!Files.exists(executable)) {
            NativeProgram program = program(workload);
            compile(executable, program.defines(), "native/batches.c", program.source());
            if (!Files.exists(workshop.path(END))) {
                compile(workshop.path(END), List.of("-static"), "native/end.c");
            }
        }
        return executable;
    }

    private NativeProgram program(String workload) {
        NativeProgram program = programs.get(workload);
        if (program == null) {
            throw new IllegalArgumentException("the host does not have the workload " + workload);
        }
        return program;
    }

    private void compile(Path executable, List<String> options, String... sources) throws IOException {
        List<String> command = new ArrayList<>(COMPILER);
        command.addAll(options);
        command.addAll(List.of("-o", executable.toString()));
        command.addAll(List.of(sources));
        workshop.run(command);
    }

    @Override
    public int operations(String workload) {
        return program(workload).operations();
    }

    @Override
    public void close() throws IOException {
        workshop.close();
    }
}
