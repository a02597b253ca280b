package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;

/** A benchmark whose guest counts. That is done once, by the reference engine, because the counts are the same in each. */
public interface Counted {
    /**
     * Does a batch in a guest of its own, and counts.
     *
     * @throws dev.turnstile.benchmarks.tool.MissingTool if it can't be measured here
     */
    Batch count();
}
