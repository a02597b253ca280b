package dev.turnstile.benchmarks.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ToolTest {
    private static final Tool SHELL = new Tool("sh", "dash");
    private static final Tool WRENCH = new Tool("adjustable-wrench", "toolbox");
    private static final Tool PLIERS = new Tool("combination-pliers", "pliers");

    @Test
    void whatIsMissingIsSaidWithItsPackages() {
        assertThatThrownBy(() -> Tool.require("plumber", SHELL, WRENCH, PLIERS))
                .isInstanceOf(MissingTool.class)
                .hasMessage("no plumber: adjustable-wrench, combination-pliers not found"
                        + " (Debian: apt install toolbox pliers)");
    }

    @Test
    void whatIsInstalledIsFound() {
        assertThatCode(() -> Tool.require("plumber", SHELL)).doesNotThrowAnyException();
        assertThat(SHELL.path()).endsWith("/sh");
    }
}
