package dev.turnstile.emulator.jit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Says what is compiled and dropped, line by line, and at the end where translated code was left most often. */
public final class JitLog implements JitListener {
    private record Exit(int root, int key) {}

    private final Consumer<String> out;
    private final Map<Exit, Long> exits = new HashMap<>();

    /** A log that gives its lines, without line ends, to somebody who may be called by several threads. */
    public JitLog(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void compiled(Region region, CompiledClass code) {
        say(
                "compiled %s: %d instructions in %d blocks, %d bytes of bytecode",
                RegionListing.name(region.root()),
                region.size(),
                region.blocks().size(),
                code.size());
    }

    @Override
    public void dropped(Region region, boolean overwritten) {
        String reason = overwritten ? "its code was overwritten" : "replaced, or too old";
        say("dropped %s: %s", RegionListing.name(region.root()), reason);
    }

    @Override
    public void left(Region region, int key, long left) {
        exits.merge(new Exit(region.root(), key), 1L, Long::sum);
    }

    /** The ways out of translated code that were taken most often, as lines: how often, from which region, to where. */
    public List<String> mostFrequentExits(int count) {
        return exits.entrySet().stream()
                .sorted(Map.Entry.<Exit, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(exit -> String.format(
                        Locale.ROOT,
                        "left %d times: %s to %s",
                        exit.getValue(),
                        RegionListing.name(exit.getKey().root()),
                        RegionListing.name(exit.getKey().key())))
                .toList();
    }

    private void say(String format, Object... arguments) {
        out.accept("jit: " + String.format(Locale.ROOT, format, arguments));
    }
}
