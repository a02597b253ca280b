package dev.turnstile.emulator.jit;

import java.util.List;

/**
 * A basic block: instructions that are executed one behind the other.
 *
 * @param key of the first instruction
 * @param frame the frame from which it was translated
 * @param instructions at least one, all in one page
 * @param ending how the last one goes on
 */
public record Block(int key, int frame, List<GuestInstruction> instructions, Ending ending) {
    /** Keeps its own list. */
    public Block {
        instructions = List.copyOf(instructions);
    }

    int size() {
        return instructions.size();
    }

    boolean isUser() {
        return CodeKey.isUser(key);
    }

    GuestInstruction last() {
        return instructions.get(instructions.size() - 1);
    }

    /** The key behind the last instruction. */
    int following() {
        return key + 4 * instructions.size();
    }

    /** The key of the target of a block that ends with BRANCH or JUMP. */
    int target() {
        return CodeKey.of(last().target(), isUser());
    }

    /** The keys to which control goes in ways that are known: targets and what follows. */
    List<Integer> successors() {
        return switch (ending) {
            case FALL, REFETCH -> List.of(following());
            case BRANCH -> List.of(following(), target());
            case JUMP -> List.of(target());
            case INDIRECT, TRAP, RETURN -> List.of();
        };
    }

    /** Whether control can go to a successor without looking up its page. */
    boolean reachesUnchecked(int successor) {
        return ending != Ending.REFETCH && CodeKey.samePage(key, successor);
    }
}
