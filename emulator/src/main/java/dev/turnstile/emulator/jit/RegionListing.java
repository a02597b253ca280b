package dev.turnstile.emulator.jit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the shape of a region for people: its blocks, how they hang together, and where accesses share a check. */
public final class RegionListing {
    private RegionListing() {}

    /** The name of a place: its address, and {@code u} behind it in user mode. */
    static String name(int key) {
        return String.format(Locale.ROOT, "%08x", CodeKey.pc(key)) + (CodeKey.isUser(key) ? "u" : "");
    }

    /** The listing, lines ending in line feeds. */
    public static String of(Region region) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "region %s: %d instructions in %d blocks, made for %s%n",
                name(region.root()),
                region.size(),
                region.blocks().size(),
                names(region.roots())));
        text.append("dispatch switch: ")
                .append(names(List.copyOf(region.dispatched())))
                .append('\n');
        List<CalmLoop> calm = calmLoops(region);
        calm.forEach(loop -> text.append("calm loop ")
                .append(name(loop.head()))
                .append(": ")
                .append(names(List.copyOf(loop.code().blocks().keySet())))
                .append('\n'));
        Map<Integer, List<Integer>> detours = Loops.detours(region.calling(calm), calm);
        for (Block block : region.blocks().values()) {
            list(text, region, block, detours.getOrDefault(block.key(), List.of()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static List<CalmLoop> calmLoops(Region region) {
        Map<Block, AccessPlan> plans = new LinkedHashMap<>();
        region.blocks().values().forEach(block -> plans.put(block, new AccessPlan(block, region.alone())));
        return CalmLoops.of(region, Strips.of(region, plans));
    }

    private static String names(List<Integer> keys) {
        return keys.stream().map(RegionListing::name).collect(Collectors.joining(" "));
    }

    private static void list(StringBuilder text, Region region, Block block, List<Integer> detours) {
        text.append('\n').append(name(block.key()));
        text.append(String.format(
                Locale.ROOT, "  %d instructions, frame %x, ends by %s", block.size(), block.frame(), block.ending()));
        for (int successor : block.successors()) {
            boolean inside = region.blocks().containsKey(successor);
            String way = !inside ? " (leaves)" : detours.contains(successor) ? " (by the switch)" : "";
            way += block.expected().contains(successor) ? " (expected)" : "";
            text.append(", to ").append(name(successor)).append(way);
        }
        text.append('\n');
        AccessPlan plan = new AccessPlan(block, region.alone());
        for (int i = 0; i < block.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "    %08x  %s%s%n",
                    block.instructions().get(i).pc(),
                    block.instructions().get(i),
                    check(plan, i)));
        }
    }

    private static String check(AccessPlan plan, int i) {
        int group = plan.groupOf(i);
        if (group < 0) {
            return "";
        }
        return plan.isFirst(i) ? "  # checks for " + plan.group(group).members() + " accesses" : "  # checked";
    }
}
