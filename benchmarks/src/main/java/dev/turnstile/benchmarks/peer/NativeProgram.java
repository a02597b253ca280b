package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.kernels.Kernels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workload of the host's.
 *
 * @param source the C file
 * @param defines what the compiler is told about the variant
 * @param operations in one iteration
 */
record NativeProgram(String source, List<String> defines, int operations) {
    private static final int CHUNKS = 1024;
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 1 << 14;
    private static final int PAGES = 256;

    /** All of them, by the workloads' names. */
    static Map<String, NativeProgram> all() {
        Map<String, NativeProgram> programs = new LinkedHashMap<>();
        for (String kernel : Kernels.names()) {
            programs.put(Workloads.COMPUTE + kernel, of("kernels/" + kernel + ".c", 1));
        }
        // getppid(), which the C library does not cache; the names are those of the bare-metal trap and of the real
        // kernel's
        for (String name : List.of("null-trap/full", "system-call/getpid")) {
            programs.put(name, of("native/system_call.c", 1));
        }
        for (int size : List.of(1, 4096)) {
            programs.put("file-transfer/read-" + size, transfer(size, CHUNKS, false, CHUNKS));
            programs.put("file-transfer/write-" + size, transfer(size, CHUNKS, true, CHUNKS));
        }
        programs.put("sequential-file/read-ram", transfer(PIECE, MEBIBYTE / PIECE, false, 1));
        programs.put("sequential-file/write-ram", transfer(PIECE, MEBIBYTE / PIECE, true, 1));
        programs.put("file-name/open-close", of("native/file_name.c", 1, "CREATE=0"));
        programs.put("file-name/create-unlink", of("native/file_name.c", 1, "CREATE=1"));
        programs.put("pipe/ping-pong", of("native/pipe.c", 1));
        programs.put("process-creation/fork-exit", of("native/process_creation.c", 1, "EXEC=0"));
        programs.put("process-creation/fork-exec-exit", of("native/process_creation.c", 1, "EXEC=1"));
        programs.put("demand-paging/zero", of("native/demand_paging.c", PAGES, "PAGES=" + PAGES, "COPY=0"));
        programs.put("demand-paging/copy", of("native/demand_paging.c", PAGES, "PAGES=" + PAGES, "COPY=1"));
        programs.put("memory-mapping/untouched", of("native/memory_mapping.c", 1, "PAGES=16", "TOUCH=0"));
        programs.put("memory-mapping/touched", of("native/memory_mapping.c", 1, "PAGES=16", "TOUCH=1"));
        programs.put("signal-delivery/handler", of("native/signal_delivery.c", 1));
        return programs;
    }

    private static NativeProgram transfer(int size, int chunks, boolean write, int operations) {
        return of("native/file_transfer.c", operations, "SIZE=" + size, "CHUNKS=" + chunks, "WRITE=" + (write ? 1 : 0));
    }

    private static NativeProgram of(String source, int operations, String... defines) {
        List<String> options = new ArrayList<>();
        for (String define : defines) {
            options.add("-D" + define);
        }
        return new NativeProgram(source, options, operations);
    }
}
