package dev.turnstile.emulator.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
    private final List<String> events = new ArrayList<>();
    private long now = 100;
    private final VirtualClock clock = new VirtualClock(() -> now, () -> events.add("earlier"));

    @Test
    void actionsRunInOrderOfTimeAndThenOfMaking() {
        Deadline first = clock.deadline(() -> events.add("first"));
        Deadline second = clock.deadline(() -> events.add("second"));
        Deadline third = clock.deadline(() -> events.add("third"));
        third.at(110);
        second.at(110);
        first.at(120);
        events.clear();
        now = 119;
        clock.runDue();
        assertThat(events).containsExactly("second", "third");
        assertThat(first.pending()).isTrue();
        assertThat(second.pending()).isFalse();
        now = 120;
        clock.runDue();
        assertThat(events).containsExactly("second", "third", "first");
        assertThat(clock.next()).isEqualTo(VirtualClock.NEVER);
    }

    @Test
    void timeThatIsNotInTheFutureMeansBehindTheCurrentInstruction() {
        Deadline deadline = clock.deadline(() -> events.add("ran"));
        deadline.at(-5);

        assertThat(deadline.time()).isEqualTo(101);
        assertThat(clock.next()).isEqualTo(101);
    }

    @Test
    void machineHearsOnlyOfEarlierDeadlines() {
        Deadline a = clock.deadline(() -> {});
        Deadline b = clock.deadline(() -> {});
        a.at(200);
        b.at(300);
        assertThat(events).containsExactly("earlier");
        b.at(150);
        assertThat(events).containsExactly("earlier", "earlier");
        b.cancel();
        assertThat(events).hasSize(2);
        assertThat(clock.next()).isEqualTo(200);
    }

    @Test
    void earliestDeadlineThatIsPutOffMakesRoomForTheNext() {
        Deadline a = clock.deadline(() -> {});
        Deadline b = clock.deadline(() -> {});
        Deadline c = clock.deadline(() -> {});
        a.at(200);
        b.at(300);
        c.at(200);
        a.at(400);
        assertThat(clock.next()).isEqualTo(200);
        c.at(500);
        assertThat(clock.next()).isEqualTo(300);
        b.cancel();
        assertThat(clock.next()).isEqualTo(400);
    }

    @Test
    void actionMaySetItsOwnDeadlineAgainWithoutEnd() {
        List<Deadline> self = new ArrayList<>();
        self.add(clock.deadline(() -> {
            events.add("ran");
            self.get(0).at(now);
        }));
        self.get(0).at(101);
        events.clear();
        now = 101;
        clock.runDue();

        assertThat(events).containsExactly("ran", "earlier");
        assertThat(clock.next()).isEqualTo(102);
    }
}
