package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The host: the compute kernels by its gcc, without vectorising, and its own null system call, {@code getppid()}, under the
 * name of the full-frame null trap.
 */
public final class Native implements Peer {
    /** The name that results carry. */
    public static final String NAME = "native";

    private static final String SYSTEM_CALL = "null-trap/full";
    private static final List<String> COMPILER = List.of(
            "gcc",
            "-O2",
            "-fno-tree-vectorize",
            "-fno-tree-loop-distribute-patterns",
            "-fno-optimize-sibling-calls",
            "-Ikernels");

    private final Workshop workshop;

    /**
     * Builds it.
     *
     * @throws dev.turnstile.benchmarks.tool.MissingTool if the compiler is missing
     */
    public Native() throws IOException {
        Tool.require("native peer", Tool.HOST_GCC);
        workshop = new Workshop();
        for (String kernel : Kernels.names()) {
            build(kernel, "kernels/" + kernel + ".c");
        }
        build("system_call", "native/system_call.c");
    }

    private void build(String name, String source) throws IOException {
        List<String> command = new ArrayList<>(COMPILER);
        command.addAll(List.of("-o", name, "native/batches.c", source));
        workshop.run(command);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> workloads() {
        List<String> workloads = new ArrayList<>();
        Kernels.names().forEach(kernel -> workloads.add(Workloads.COMPUTE + kernel));
        workloads.add(SYSTEM_CALL);
        return workloads;
    }

    @Override
    public List<String> command(String workload, long count, int batches) {
        String program = workload.equals(SYSTEM_CALL) ? "system_call" : workload.substring(Workloads.COMPUTE.length());
        Path executable = workshop.path(program);
        return List.of(executable.toString(), Long.toString(count), Integer.toString(batches));
    }

    @Override
    public int operations(String workload) {
        return 1;
    }

    @Override
    public void close() throws IOException {
        workshop.close();
    }
}
