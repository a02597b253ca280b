package dev.turnstile.benchmarks.tool;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that has to be installed.
 *
 * @param command its name
 * @param debianPackage where it comes from
 */
public record Tool(String command, String debianPackage) {
    /** The host's C compiler. */
    public static final Tool HOST_GCC = new Tool("gcc", "gcc");
    /** A C compiler for bare-metal RISC-V. */
    public static final Tool GUEST_GCC = new Tool("riscv64-unknown-elf-gcc", "gcc-riscv64-unknown-elf");
    /** QEMU's emulation of 32-bit RISC-V machines. */
    public static final Tool QEMU = new Tool("qemu-system-riscv32", "qemu-system-misc");
    /** Makes ext2 file systems. */
    public static final Tool MAKE_EXT2 = new Tool("mke2fs", "e2fsprogs");

    /** Gives a command a terminal. */
    public static final Tool TERMINAL = new Tool("script", "bsdutils");

    /** Where tools are that a user's path doesn't lead to. */
    private static final List<String> ALSO = List.of("/usr/sbin", "/sbin");

    private Optional<File> file() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), ALSO.stream())
                .map(directory -> new File(directory, command))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Where it is installed. */
    public String path() {
        return file().map(File::toString).orElse(command);
    }

    /**
     * Complains about all tools that are not installed.
     *
     * @param what needs them
     */
    public static void require(String what, Tool... tools) {
        List<Tool> missing =
                Stream.of(tools).filter(tool -> tool.file().isEmpty()).toList();
        if (!missing.isEmpty()) {
            String commands = missing.stream().map(Tool::command).collect(Collectors.joining(", "));
            String packages = missing.stream().map(Tool::debianPackage).collect(Collectors.joining(" "));
            throw new MissingTool("no " + what + ": " + commands + " not found (Debian: apt install " + packages + ")");
        }
    }
}
