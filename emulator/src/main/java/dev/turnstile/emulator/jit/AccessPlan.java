package dev.turnstile.emulator.jit;

import dev.turnstile.isa.ControlRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Guard coalescing: which accesses of a block share a check. Between the first and the last of a group its base register is not
 * written and nothing changes what the data TLB answers: other accesses that might do that leave the region if they did.
 */
final class AccessPlan {
    /** With a wider span two pages are touched too often. */
    private static final int WIDEST_SPAN = 1024;

    private final List<Builder> groups = new ArrayList<>();
    private final @Nullable Builder[] byInstruction;

    /**
     * Plans a block.
     *
     * @param alone keys of accesses that are not to share a check
     */
    AccessPlan(Block block, Set<Integer> alone) {
        byInstruction = new Builder[block.size()];
        Map<Integer, Builder> open = new HashMap<>();
        for (int i = 0; i < block.size(); i++) {
            GuestInstruction instruction = block.instructions().get(i);
            if (instruction.isLoad() || instruction.isStore()) {
                add(open, i, instruction, alone.contains(block.key() + 4 * i));
            }
            if (instruction.writes(ControlRegister.STATUS)) {
                open.clear();
            }
            if (instruction.rd() != 0) {
                open.remove(instruction.rd());
            }
        }
        groups.removeIf(group -> group.members == 1);
        for (int number = 0; number < groups.size(); number++) {
            groups.get(number).number = number;
        }
    }

    private void add(Map<Integer, Builder> open, int i, GuestInstruction instruction, boolean alone) {
        @Nullable Builder group = open.get(instruction.rs1());
        if (alone || group == null || !group.add(i, instruction)) {
            group = new Builder(i, instruction);
            groups.add(group);
            if (!alone) {
                open.put(instruction.rs1(), group);
            }
        }
        byInstruction[i] = group;
    }

    /** Number of groups. */
    int groups() {
        return groups.size();
    }

    /** Number of checks: one a group, one for each access that shares none. */
    int checks() {
        return checked().size();
    }

    /** The number of the group of an access, or -1 if it is checked alone. */
    int groupOf(int i) {
        @Nullable Builder group = byInstruction[i];
        return group == null || group.members == 1 ? -1 : group.number;
    }

    /** Whether the check of the group has to be made at this access. */
    boolean isFirst(int i) {
        @Nullable Builder group = byInstruction[i];
        return group != null && group.firstInstruction == i;
    }

    /** The access at which the check is made that an access relies on. */
    int checkedAt(int i) {
        return check(i).firstInstruction;
    }

    /** What is checked at an access, or before it for it, shared or not. */
    AccessGroup checkOf(int i) {
        return check(i).build();
    }

    private Builder check(int i) {
        return Objects.requireNonNull(byInstruction[i]);
    }

    /** The accesses at which a check is made, in their order. */
    List<Integer> checked() {
        return IntStream.range(0, byInstruction.length)
                .filter(this::isFirst)
                .boxed()
                .toList();
    }

    /** The groups that have been checked before an instruction and are relied on there or behind it. */
    List<Integer> reliedOnFrom(int i) {
        return groups.stream()
                .filter(g -> g.firstInstruction < i && i <= g.lastInstruction)
                .map(g -> g.number)
                .toList();
    }

    /** The access at which a group is checked. */
    int firstOf(int number) {
        return groups.get(number).firstInstruction;
    }

    /** A group by its number. */
    AccessGroup group(int number) {
        return groups.get(number).build();
    }

    /** Whether a group has been checked before an instruction and is relied on behind it. */
    boolean isReliedOnAcross(int i) {
        return groups.stream().anyMatch(g -> g.firstInstruction < i && i < g.lastInstruction);
    }

    private static final class Builder {
        private int number;
        private final int firstInstruction;
        private final int firstOffset;
        private int lastInstruction;
        private int members = 1;
        private int minimum;
        private int end;
        /** Offset of one of the widest accesses. */
        private int anchor;

        private int alignment;
        private boolean stores;

        private final List<GuestInstruction> accesses = new ArrayList<>();

        Builder(int i, GuestInstruction access) {
            firstInstruction = i;
            lastInstruction = i;
            firstOffset = access.immediate();
            minimum = access.immediate();
            end = access.immediate() + access.width();
            anchor = access.immediate();
            alignment = access.width();
            stores = access.isStore();
            accesses.add(access);
        }

        boolean add(int i, GuestInstruction access) {
            int offset = access.immediate();
            boolean wider = access.width() > alignment;
            int newAnchor = wider ? offset : anchor;
            accesses.add(access);
            boolean aligned = accesses.stream().allMatch(a -> (a.immediate() - newAnchor) % a.width() == 0);
            int newMinimum = Math.min(minimum, offset);
            int newEnd = Math.max(end, offset + access.width());
            if (!aligned || newEnd - newMinimum > WIDEST_SPAN) {
                accesses.remove(accesses.size() - 1);
                return false;
            }
            lastInstruction = i;
            members++;
            minimum = newMinimum;
            end = newEnd;
            anchor = newAnchor;
            alignment = Math.max(alignment, access.width());
            stores |= access.isStore();
            return true;
        }

        AccessGroup build() {
            int low = anchor - -Math.floorDiv(minimum - anchor, alignment) * alignment;
            return new AccessGroup(low, end - low, alignment, stores, firstOffset, members);
        }
    }
}
