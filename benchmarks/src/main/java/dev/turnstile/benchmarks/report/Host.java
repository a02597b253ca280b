package dev.turnstile.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the figures come from.
 *
 * @param processor its model
 * @param processors how many the JVM may use
 * @param system operating system, version, architecture
 * @param jdk vendor and version of the JVM that ran the engines
 */
public record Host(String processor, int processors, String system, String jdk) {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /** The machine that this runs on. */
    public static Host present() {
        return new Host(
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.arch"),
                property("java.vendor") + " " + property("java.runtime.version"));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static String processorModel() {
        try (Stream<String> lines = Files.lines(CPUINFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    @Override
    public String toString() {
        return processors + " x " + processor + ", " + system + ", JDK " + jdk;
    }
}
