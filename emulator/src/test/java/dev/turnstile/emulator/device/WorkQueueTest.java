package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a device's requests end. A microsecond has 100 ticks. */
class WorkQueueTest {
    private final FakeClock clock = new FakeClock();
    private final List<String> ended = new ArrayList<>();

    @Test
    void latencyCountsFromBehindTheInstruction() {
        WorkQueue<String> queue = queue(new Timing(500, 0, 0));
        queue.add("a", 4096);
        clock.advance(500);
        assertThat(ended).isEmpty();
        clock.advance(1);
        assertThat(ended).containsExactly("a@501");
        assertThat(clock.pending()).isZero();
    }

    @Test
    void latenciesOverlap() {
        WorkQueue<String> queue = queue(new Timing(500, 0, 0));
        queue.add("a", 1);
        clock.advance(100);
        queue.add("b", 1);
        queue.add("c", 1);
        assertThat(queue.size()).isEqualTo(3);
        clock.advance(1000);
        assertThat(ended).containsExactly("a@501", "b@601", "c@601");
    }

    @Test
    void bytesAreMovedOneRequestAfterTheOther() {
        WorkQueue<String> queue = queue(new Timing(500, 1000, 0));
        queue.add("a", 10_000);
        queue.add("b", 10_000);
        queue.add("c", 1);
        clock.advance(5000);
        assertThat(ended).containsExactly("a@1501", "b@2501", "c@2502");
        queue.add("d", 0);
        clock.advance(1000);
        assertThat(ended).endsWith("d@5501");
    }

    @Test
    void noMoreAreWorkedAtThanTheDepth() {
        WorkQueue<String> queue = queue(new Timing(100, 0, 2));
        for (String name : List.of("a", "b", "c", "d", "e")) {
            queue.add(name, 1);
        }
        clock.advance(1000);
        assertThat(ended).containsExactly("a@101", "b@101", "c@201", "d@201", "e@301");
        queue.add("f", 1);
        clock.advance(1000);
        assertThat(ended).as("nothing is left of what was").endsWith("f@1101");
    }

    @Test
    void whatIsClearedNeverEnds() {
        WorkQueue<String> queue = queue(new Timing(100, 1, 1));
        queue.add("a", 1000);
        queue.clear();
        assertThat(clock.pending()).isZero();
        clock.advance(1);
        queue.add("b", 1);
        clock.advance(1000);
        assertThat(ended).containsExactly("b@202");
    }

    @Test
    void anEndMayAddTheNext() {
        List<String> seen = new ArrayList<>();
        List<WorkQueue<String>> self = new ArrayList<>();
        WorkQueue<String> queue = new WorkQueue<>(clock, Timing.ofLatency(10), name -> {
            seen.add(name + "@" + clock.now());
            if (seen.size() < 3) {
                self.get(0).add(name + "'", 0);
            }
        });
        self.add(queue);
        queue.add("a", 0);
        clock.advance(100);
        assertThat(seen).containsExactly("a@11", "a'@22", "a''@33");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Timing(-1, 0, 0)).hasMessageContaining("latency");
        assertThatThrownBy(() -> new Timing(0, -1, 0)).hasMessageContaining("bandwidth");
        assertThatThrownBy(() -> new Timing(0, 0, 1L << 40)).hasMessageContaining("depth");
    }

    private WorkQueue<String> queue(Timing timing) {
        return new WorkQueue<>(clock, timing, name -> ended.add(name + "@" + clock.now()));
    }
}
