package dev.turnstile.benchmarks.peer;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that a peer needs.
 *
 * @param command its name
 * @param debianPackage where it comes from
 */
record Tool(String command, String debianPackage) {
    static final Tool HOST_GCC = new Tool("gcc", "gcc");
    static final Tool GUEST_GCC = new Tool("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf");
    static final Tool QEMU = new Tool("qemu-system-riscv32", "qemu-system-misc");

    private boolean installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(directory -> new File(directory, command).canExecute());
    }

    /** Complains about all tools that are not installed. */
    static void require(String peer, Tool... tools) throws PeerUnavailable {
        List<Tool> missing = Stream.of(tools).filter(tool -> !tool.installed()).toList();
        if (!missing.isEmpty()) {
            String commands = missing.stream().map(Tool::command).collect(Collectors.joining(", "));
            String packages = missing.stream().map(Tool::debianPackage).collect(Collectors.joining(" "));
            throw new PeerUnavailable(
                    "no " + peer + ": " + commands + " not found (Debian: apt install " + packages + ")");
        }
    }
}
