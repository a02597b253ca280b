package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * QEMU's system emulation of a 32-bit RISC-V machine, running a bare-metal kernel of ours under Sv32 with pages of 4 KiB.
 * The compute kernels run in user mode, and are the very instructions that Turnstile's guest runs.
 */
public final class Qemu implements Peer {
    /** The name that results carry. */
    public static final String NAME = "qemu";

    private static final String PARAMETERS_ADDRESS = "0x83ff0000";
    private static final List<String> COMPILER = List.of(
            "riscv64-unknown-elf-gcc",
            "-O2",
            "-march=rv32im_zicsr_zifencei",
            "-mabi=ilp32",
            "-mcmodel=medany",
            "-msmall-data-limit=0",
            "-ffreestanding",
            "-fno-tree-loop-distribute-patterns",
            "-nostdlib",
            "-static",
            "-Wl,--build-id=none,--no-warn-rwx-segments",
            "-Iqemu",
            "-Ikernels");

    /** The loops that are the same there as here, and how many operations a round has. */
    private static final Map<String, Integer> ROUNDS = rounds();

    /** The workloads of the kernel there, with the program that runs in user mode; an empty name for none. */
    private static final Map<String, String> SYSTEM = systemWorkloads();

    private final Workshop workshop;

    /**
     * Builds it.
     *
     * @throws dev.turnstile.benchmarks.tool.MissingTool if QEMU or the guest's compiler is missing
     */
    public Qemu() throws IOException {
        Tool.require("QEMU peer", Tool.QEMU, Tool.GUEST_GCC);
        workshop = new Workshop();
        List<String> sources = new ArrayList<>(workshop.files("qemu", ".c"));
        sources.addAll(workshop.files("qemu", ".S"));
        link("kernel", "qemu/kernel.ld", sources);
        for (String program : workshop.files("qemu/programs", ".c")) {
            linkProgram(program);
        }
        for (String kernel : workshop.files("kernels", ".s")) {
            linkProgram(kernel);
        }
    }

    private static Map<String, Integer> rounds() {
        Map<String, Integer> rounds = new LinkedHashMap<>();
        for (String kind : List.of("chain", "multiply", "divide")) {
            rounds.put("arithmetic/" + kind, 32);
        }
        for (String kind : List.of("branch", "call", "indirect")) {
            rounds.put("jump/" + kind, 8);
        }
        for (String access : List.of("load-word", "load-byte", "store-word", "store-byte")) {
            rounds.put("tlb-hit/" + access, 16);
        }
        return Collections.unmodifiableMap(rounds);
    }

    private static Map<String, String> systemWorkloads() {
        Map<String, String> programs = new LinkedHashMap<>();
        for (String variant : List.of("minimal", "full", "switch-asid", "switch-flush")) {
            programs.put("null-trap/" + variant, "system_call");
        }
        for (String variant : List.of("asid", "flush")) {
            programs.put("context-switch/" + variant, "yield");
        }
        for (String variant : List.of("flush-all", "flush-page")) {
            programs.put("page-fault/" + variant, "store_fault");
        }
        for (String grain : List.of("all", "asid", "page")) {
            for (String pages : List.of("0", "1", "16", "256")) {
                programs.put("flush/" + grain + "-" + pages, "");
            }
        }
        ROUNDS.forEach((loop, operations) -> programs.put(loop, ""));
        for (String name : List.of("mmio/store", "mmio/load", "self-modifying/1", "self-modifying/1024")) {
            programs.put(name, "");
        }
        for (String variant : List.of("busy", "wait")) {
            programs.put("timer-interrupt/" + variant, "");
        }
        programs.put(Workloads.START_UP + "hello", "system_call");
        return Collections.unmodifiableMap(programs);
    }

    private void linkProgram(String source) throws IOException {
        String name = source.substring(source.lastIndexOf('/') + 1, source.lastIndexOf('.'));
        link(name, "qemu/user/user.ld", List.of("qemu/user/user.S", "qemu/user/user.c", source));
    }

    private void link(String name, String script, List<String> sources) throws IOException {
        List<String> command = new ArrayList<>(COMPILER);
        command.addAll(List.of("-T", script, "-o", name + ".elf"));
        command.addAll(sources);
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
        workloads.addAll(SYSTEM.keySet());
        return workloads;
    }

    @Override
    public List<String> command(String workload, long count, int batches) throws IOException {
        Path parameters = workshop.path("parameters");
        Files.writeString(parameters, workload + " " + count + " " + batches + " ");
        List<String> command =
                new ArrayList<>(List.of(Tool.QEMU.command(), "-machine", "virt", "-bios", "none", "-m", "64"));
        command.addAll(List.of("-display", "none", "-monitor", "none", "-net", "none", "-serial", "stdio"));
        command.addAll(List.of("-kernel", workshop.path("kernel.elf").toString()));
        command.addAll(List.of("-device", "loader,addr=" + PARAMETERS_ADDRESS + ",force-raw=on,file=" + parameters));
        String program = program(workload);
        if (!program.isEmpty()) {
            command.addAll(List.of("-device", "loader,file=" + workshop.path(program + ".elf")));
        }
        return command;
    }

    private static String program(String workload) {
        String program = SYSTEM.get(workload);
        if (program != null) {
            return program;
        }
        if (!workload.startsWith(Workloads.COMPUTE)) {
            throw new IllegalArgumentException("QEMU does not have the workload " + workload);
        }
        return workload.substring(Workloads.COMPUTE.length());
    }

    @Override
    public int operations(String workload) {
        if (workload.startsWith("context-switch/")) {
            return 2;
        }
        return workload.equals("self-modifying/1024") ? 1024 : ROUNDS.getOrDefault(workload, 1);
    }

    @Override
    public void close() throws IOException {
        workshop.close();
    }
}
