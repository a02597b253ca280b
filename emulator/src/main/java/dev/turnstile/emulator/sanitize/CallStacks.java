package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls that are open in the kernel, noted as they are made: the places from which one has come to an instruction. Each stack of the kernel
 * has its own, known by the page in which the stack pointer is. Stacks that are left without returning clean up after themselves, because what has been
 * called deeper in a stack than the present stack pointer is over.
 */
final class CallStacks {
    private static final int MOST_SHOWN = 12;
    private static final int MOST_OPEN = 256;

    private final Hart hart;
    private final Map<Integer, List<Call>> stacks = new HashMap<>();

    private record Call(int returnAddress, int stackPointer) {}

    CallStacks(Hart hart) {
        this.hart = hart;
    }

    /** The instruction at pc calls something. */
    void called() {
        int stackPointer = hart.registers[Register.SP];
        List<Call> stack = open();
        // Who calls has room of its own on the stack, unless it is the first there, or will not return.
        while (!stack.isEmpty() && stack.get(stack.size() - 1).stackPointer == stackPointer) {
            stack.remove(stack.size() - 1);
        }
        if (stack.size() == MOST_OPEN) {
            stack.remove(0);
        }
        stack.add(new Call(hart.pc + 4, stackPointer));
    }

    /** The instruction at pc jumps to an address that may be where a call returns to. */
    void returned(int target) {
        List<Call> stack = open();
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).returnAddress == target) {
                stack.subList(i, stack.size()).clear();
                return;
            }
        }
    }

    /** The present instruction and the calls that have led there, the nearest first. */
    int[] trace() {
        if (hart.inUserMode()) {
            return new int[] {hart.pc};
        }
        List<Call> stack = open();
        int[] trace = new int[Math.min(stack.size() + 1, MOST_SHOWN)];
        trace[0] = hart.pc;
        for (int i = 1; i < trace.length; i++) {
            trace[i] = stack.get(stack.size() - i).returnAddress - 4;
        }
        return trace;
    }

    /** Forgets all. */
    void reset() {
        stacks.clear();
    }

    /** The calls of the present stack that can't be over yet. */
    private List<Call> open() {
        int stackPointer = hart.registers[Register.SP];
        // One less: an empty stack's pointer is the first address behind its page.
        List<Call> stack = stacks.computeIfAbsent(stackPointer - 1 >>> Paging.PAGE_BITS, page -> new ArrayList<>());
        int size = stack.size();
        while (size > 0 && Integer.compareUnsigned(stack.get(size - 1).stackPointer, stackPointer) < 0) {
            stack.remove(--size);
        }
        return stack;
    }
}
