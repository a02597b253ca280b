package dev.turnstile.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.MissingTool;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeTest {
    private static final Set<String> RETURN_SOMETHING = Set.of("null-trap/full", "system-call/getpid");

    @Test
    void kernelsReturnTheChecksumsOfPlainJava() throws IOException {
        try (Native peer = new Native()) {
            for (String kernel : Kernels.names()) {
                assertThat(Checksums.output(peer.command("compute/" + kernel, 3, 1)))
                        .as(kernel)
                        .isEqualTo(Checksums.expected(kernel, 3));
            }
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }

    @Test
    void servicesOfTheHostsKernelSucceed() throws IOException {
        try (Native peer = new Native()) {
            for (String workload : peer.workloads()) {
                if (!workload.startsWith("compute/") && !RETURN_SOMETHING.contains(workload)) {
                    assertThat(Checksums.output(peer.command(workload, 2, 1)))
                            .as(workload)
                            .isEqualTo(". checksum 00000000\n");
                }
            }
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }

    @Test
    void nullTrapIsTheHostsOwnSystemCall() throws IOException {
        try (Native peer = new Native()) {
            String parent = Long.toHexString(ProcessHandle.current().pid());
            assertThat(Checksums.output(peer.command("null-trap/full", 1, 1))).endsWith(parent + "\n");
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }
}
