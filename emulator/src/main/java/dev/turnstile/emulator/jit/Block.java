package dev.turnstile.emulator.jit;

import java.util.List;

/**
 * A basic block: instructions that are executed one behind the other.
 *
 * @param key of the first instruction
 * @param frame the frame from which it was translated
 * @param instructions at least one, all in one page
 * @param ending how the last one goes on
 * @param expected where a jump, trap or return probably goes whose target is not in the instruction; translated code compares
 */
public record Block(int key, int frame, List<GuestInstruction> instructions, Ending ending, List<Integer> expected) {
    /** Keeps its own lists. */
    public Block {
        instructions = List.copyOf(instructions);
        expected = List.copyOf(expected);
    }

    /** The same block with other expectations. */
    Block expecting(List<Integer> keys) {
        return new Block(key, frame, instructions, ending, keys);
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

    /** Whether this ends by calling what a register points to. */
    boolean isIndirectCall() {
        return ending == Ending.INDIRECT && last().rd() != 0;
    }

    /** The key of an instruction. */
    int keyOf(int at) {
        return key + 4 * at;
    }

    /** The key behind the last instruction. */
    int following() {
        return key + 4 * instructions.size();
    }

    /** The key of the target of a block that ends with BRANCH or JUMP. */
    int target() {
        return CodeKey.of(last().target(), isUser());
    }

    /** The keys to which control goes without the dispatch switch: targets, what follows, and what is expected. */
    List<Integer> successors() {
        return switch (ending) {
            case FALL, REFETCH -> List.of(following());
            case BRANCH -> List.of(following(), target());
            case JUMP -> List.of(target());
            case INDIRECT, TRAP, RETURN, REFILL -> expected;
        };
    }

    /** Whether control can go to a successor without looking up its page. */
    boolean reachesUnchecked(int successor) {
        boolean stays = switch (ending) {
            case FALL, BRANCH, JUMP, INDIRECT -> true;
            case TRAP, RETURN, REFILL, REFETCH -> false;
        };
        return stays && CodeKey.samePage(key, successor);
    }
}
