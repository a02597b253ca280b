package dev.turnstile.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.MissingTool;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class QemuTest {
    @Test
    void kernelsReturnTheChecksumsOfPlainJava() throws IOException {
        try (Qemu peer = new Qemu()) {
            for (String kernel : Kernels.names()) {
                assertThat(Checksums.output(peer.command("compute/" + kernel, 2, 1)))
                        .as(kernel)
                        .isEqualTo(Checksums.expected(kernel, 2));
            }
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }

    @Test
    void everyOtherWorkloadRunsToItsEnd() throws IOException {
        try (Qemu peer = new Qemu()) {
            for (String workload : peer.workloads()) {
                if (!workload.startsWith("compute/")) {
                    assertThat(Checksums.output(peer.command(workload, 100, 2)))
                            .as(workload)
                            .matches("\\.\\. checksum [0-9a-f]{8}\n");
                }
            }
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }

    @Test
    void workloadThatItDoesNotHaveIsRefused() throws IOException {
        try (Qemu peer = new Qemu()) {
            assertThatThrownBy(() -> peer.command("translation/region", 1, 1))
                    .hasMessage("QEMU does not have the workload translation/region");
        } catch (MissingTool e) {
            abort(e.getMessage());
        }
    }
}
