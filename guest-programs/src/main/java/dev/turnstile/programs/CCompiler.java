package dev.turnstile.programs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The stock RISC-V gcc as this machine's C compiler: what it prints for RV32IM is what the assembler reads. It is called if it is
 * installed, and never needed for anything else.
 */
final class CCompiler {
    private static final String COMMAND = "riscv64-unknown-elf-gcc";
    private static final String PACKAGE = "gcc-riscv64-unknown-elf";

    private final List<Path> include;
    /** Where the user library's headers are; they come before gcc's own. */
    private final Path headers;

    private final boolean positionIndependent;

    CCompiler(List<Path> include, Path headers, boolean positionIndependent) {
        this.include = include;
        this.headers = headers;
        this.positionIndependent = positionIndependent;
    }

    /** Compiles a C file to assembly source that names its lines. */
    String compile(Path source) throws IOException {
        String model = positionIndependent ? "-fPIC" : "-fno-pic";
        return call(source, "-S", "-O2", "-g1", "-march=rv32im", "-mabi=ilp32", model, "-fno-exceptions");
    }

    /** Preprocesses an assembly file. */
    String preprocess(Path source) throws IOException {
        return call(source, "-E", "-march=rv32im", "-mabi=ilp32", "-x", "assembler-with-cpp");
    }

    private String call(Path source, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(options));
        for (Path directory : include) {
            command.addAll(List.of("-I", directory.toString()));
        }
        command.addAll(List.of("-isystem", headers.toString(), "-o", "-", source.toString()));
        Process process = start(source, command);
        String output;
        try (var stdout = process.getInputStream()) {
            output = new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        }
        int status = waitFor(process);
        if (status != 0) {
            throw new IOException(source + ": " + COMMAND + " failed with status " + status);
        }
        return output;
    }

    private static Process start(Path source, List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    source + ": " + COMMAND + " can't be called; on Debian it is in the package " + PACKAGE, e);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + COMMAND + " was running");
        }
    }
}
