package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code that belongs together with a hot place: everything that can be reached from there and has been seen to be
 * executed, the hottest first, until there is enough. Traps lead to the handler that is installed now. In which frame another page's code lies is guessed; translated code checks
 * the guess whenever it comes to the page.
 */
final class RegionFinder {
    private static final int NO_FRAME = -1;
    /** How much smaller what has not been seen is to be than what has, and how much of it is welcome anyway. */
    private static final int COLD_SHARE = 3;

    private static final int LEAST_COLD = 20;

    private final Hart hart;
    private final Mmu mmu;
    private final PhysicalMemory memory;

    RegionFinder(Hart hart, Mmu mmu, PhysicalMemory memory) {
        this.hart = hart;
        this.mmu = mmu;
        this.memory = memory;
    }

    /**
     * Plans a region.
     *
     * @param root key of its first instruction
     * @param frame the frame in which that lies
     * @param limit most instructions
     * @param profile what has been seen of the code: what has not been executed is left out, if it has been looked at at all
     * @return null if the first instruction is one for the interpreter
     */
    @Nullable
    Region find(int root, int frame, int limit, Profile profile) {
        Search search = new Search(List.of(root), Set.of(), limit, profile);
        search.frames.put(Search.page(root), frame);
        return search.run();
    }

    /**
     * Plans one region that takes the place of several, with one more place in it. Only the first one's roots remain ways in, if what
     * else has to be in it can be reached from them: a way into the middle of a loop costs more than it is worth.
     *
     * @param place key of the place to which the first of them was left
     * @param frame the frame in which that lies
     * @param limit most instructions
     * @param seen what has been seen of the code, beside what was known when the regions were planned
     * @return null if one of the places is not in the new region: it is for the interpreter, or there is no room
     */
    @Nullable
    Region grow(List<Region> regions, int place, int frame, int limit, Profile seen) {
        Set<Integer> places = new LinkedHashSet<>();
        regions.forEach(region -> places.addAll(region.roots()));
        places.add(place);
        Set<Integer> roots = new LinkedHashSet<>(regions.get(0).roots());
        if (regions.get(0).blocks().containsKey(place)) {
            roots.add(place);
        }
        @Nullable Region grown = grow(regions, roots, place, frame, limit, seen);
        if (grown == null || !grown.blocks().keySet().containsAll(places)) {
            grown = grow(regions, places, place, frame, limit, seen);
        }
        return grown != null && grown.blocks().keySet().containsAll(places) ? grown : null;
    }

    private @Nullable Region grow(
            List<Region> regions, Set<Integer> roots, int place, int frame, int limit, Profile seen) {
        Set<Integer> alone = new TreeSet<>();
        Profile profile = new Profile();
        profile.addAll(seen);
        for (Region region : regions) {
            profile.addAll(region.profile());
            alone.addAll(region.alone());
        }
        Search search = new Search(List.copyOf(roots), alone, limit, profile);
        regions.forEach(search::know);
        regions.forEach(region -> search.knowCall(region, place));
        search.frames.put(Search.page(place), frame);
        return search.run();
    }

    /** Plans a region again, with one more access that is checked alone. */
    @Nullable
    Region separate(Region region, int access, int limit) {
        Set<Integer> alone = new TreeSet<>(region.alone());
        alone.add(access);
        Search search = new Search(region.roots(), alone, limit, region.profile());
        search.know(region);
        return search.run();
    }

    /** A place that may begin a block. */
    private record Lead(int key, int heat, int order) {}

    private final class Search {
        private final List<Integer> roots;
        private final Set<Integer> alone;
        private final int limit;
        private final Profile profile;
        private final Map<Integer, Integer> frames = new HashMap<>();
        /** Where calls through registers have gone, by their addresses. */
        private final Map<Integer, Set<Integer>> called = new HashMap<>();

        private final Map<Integer, GuestInstruction> found = new LinkedHashMap<>();
        private final Set<Integer> leaders = new LinkedHashSet<>();
        private final Set<Integer> dispatched = new TreeSet<>();
        /** Where calls return to. */
        private final Set<Integer> returns = new HashSet<>();

        /** What is hot before what is not, and then what was found first. */
        private final PriorityQueue<Lead> work =
                new PriorityQueue<>(Comparator.comparing(Lead::heat).reversed().thenComparing(Lead::order));

        Search(List<Integer> roots, Set<Integer> alone, int limit, Profile profile) {
            this.roots = roots;
            this.alone = alone;
            this.limit = limit;
            this.profile = profile;
        }

        private static int page(int key) {
            return key & (-4096 | CodeKey.USER);
        }

        /** Takes over where a region's pages were, and where its calls went. */
        void know(Region region) {
            for (Block block : region.blocks().values()) {
                frames.put(page(block.key()), block.frame());
                if (block.isIndirectCall()) {
                    called(block).addAll(block.expected());
                }
            }
        }

        /** Takes note of the call by which a region has just been left to a place, if it was one. */
        void knowCall(Region region, int target) {
            int call = hart.registers[Register.RA] - 4;
            for (Block block : region.blocks().values()) {
                if (block.isIndirectCall() && block.last().pc() == call && target != block.following()) {
                    called(block).add(target);
                }
            }
        }

        private Set<Integer> called(Block block) {
            return called.computeIfAbsent(block.last().pc(), pc -> new LinkedHashSet<>());
        }

        @Nullable
        Region run() {
            roots.forEach(this::dispatch);
            int hot = 0;
            while (!work.isEmpty() && found.size() < limit) {
                Lead lead = work.remove();
                if (lead.heat() > 0 || profile.isEmpty()) {
                    scan(lead.key(), limit);
                    hot = found.size();
                } else {
                    scan(lead.key(), Math.min(limit, hot + Math.max(hot / COLD_SHARE, LEAST_COLD)));
                }
            }
            return found.containsKey(roots.get(0)) ? region() : null;
        }

        /** Adds a place that is reached through the dispatch switch. */
        private void dispatch(int key) {
            dispatched.add(key);
            lead(key);
        }

        /** Adds a place where a block begins. */
        private void lead(int key) {
            if (leaders.add(key)) {
                int heat = profile.count(key) + (roots.contains(key) ? 1 : 0);
                work.add(new Lead(key, heat, leaders.size()));
            }
        }

        /** Collects instructions from a place on, up to the end of the block or to known ones, until there are so many. */
        private void scan(int start, int most) {
            int frame = frames.computeIfAbsent(page(start), this::guess);
            if (frame == NO_FRAME) {
                return;
            }
            for (int key = start; !found.containsKey(key) && found.size() < most; key = CodeKey.next(key)) {
                int index = (frame << 12) + (CodeKey.pc(key) & 0xfff);
                @Nullable GuestInstruction instruction = GuestInstruction.decode(CodeKey.pc(key), memory.word(index));
                if (instruction == null || Ending.isInterpreted(instruction, CodeKey.isUser(key))) {
                    return;
                }
                found.put(key, instruction);
                if (end(key, instruction)) {
                    return;
                }
                if (!CodeKey.samePage(key, CodeKey.next(key))) {
                    lead(CodeKey.next(key));
                    return;
                }
                if (leaders.contains(CodeKey.next(key))) {
                    return;
                }
            }
        }

        private int guess(int page) {
            int index = mmu.guessCode(CodeKey.pc(page), CodeKey.isUser(page));
            return index == PhysicalMemory.NONE ? NO_FRAME : index >>> 12;
        }

        /** Notes where an instruction leads, if it ends its block. */
        private boolean end(int key, GuestInstruction instruction) {
            boolean user = CodeKey.isUser(key);
            int next = CodeKey.next(key);
            Ending ending = Ending.of(instruction);
            switch (ending) {
                case FALL -> {
                    return false;
                }
                case BRANCH -> {
                    lead(CodeKey.of(instruction.target(), user));
                    lead(next);
                }
                case JUMP -> {
                    lead(CodeKey.of(instruction.target(), user));
                    if (instruction.rd() != 0) {
                        returns.add(next);
                        dispatch(next);
                    }
                }
                case INDIRECT -> {
                    profile.targets(key).forEach(this::lead);
                    if (instruction.rd() != 0) {
                        returns.add(next);
                        dispatch(next);
                    }
                }
                case TRAP -> {
                    profile.targets(key).forEach(this::lead);
                    dispatch(handler());
                    dispatch(next);
                }
                case RETURN -> {
                    profile.targets(key).forEach(this::lead);
                    dispatch(returnKey());
                }
                case REFILL -> {
                    if (hart.inRefill()) {
                        dispatch(refilledKey());
                    }
                }
                case REFETCH -> lead(next);
            }
            return true;
        }

        private int handler() {
            return hart.readControl(ControlRegister.TVEC.number());
        }

        /** Where a trap that was taken just now would return to: the best guess there is. */
        private int returnKey() {
            boolean user = (hart.status() & Status.PUM) != 0;
            return CodeKey.of(hart.readControl(ControlRegister.EPC.number()), user);
        }

        /** Where the refill that is under way will return to. */
        private int refilledKey() {
            boolean user = (hart.status() & Status.UM) != 0;
            return CodeKey.of(hart.readControl(ControlRegister.REPC.number()), user);
        }

        private Region region() {
            Map<Integer, Block> blocks = new LinkedHashMap<>();
            for (int leader : leaders) {
                if (found.containsKey(leader)) {
                    blocks.put(leader, block(leader));
                }
            }
            dispatched.retainAll(blocks.keySet());
            Map<Integer, Block> expecting = Expectations.applied(blocks, handler(), returnKey(), called, profile);
            expecting.values().stream()
                    .filter(block -> block.ending() == Ending.INDIRECT)
                    .forEach(block -> block.expected().stream()
                            .filter(returns::contains)
                            .filter(key -> !roots.contains(key))
                            .forEach(dispatched::remove));
            return new Region(roots, alone, expecting, Loops.dispatched(expecting, dispatched), profile);
        }

        private Block block(int leader) {
            List<GuestInstruction> instructions = new ArrayList<>();
            Ending ending = Ending.FALL;
            int key = leader;
            @Nullable GuestInstruction instruction = found.get(key);
            while (instruction != null) {
                instructions.add(instruction);
                ending = Ending.of(instruction);
                int next = CodeKey.next(key);
                boolean goesOn = ending == Ending.FALL && CodeKey.samePage(key, next) && !leaders.contains(next);
                key = next;
                instruction = goesOn ? found.get(next) : null;
            }
            return new Block(leader, frames.getOrDefault(page(leader), NO_FRAME), instructions, ending, List.of());
        }
    }
}
