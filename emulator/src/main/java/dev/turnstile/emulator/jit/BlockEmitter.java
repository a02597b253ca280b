package dev.turnstile.emulator.jit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Emits a block with the help of the emitters for each kind of instruction. */
final class BlockEmitter {
    private final Code code;
    private final WaysIn ways;
    private final ControlEmitter control;
    private final IntegerEmitter integer;
    private final MemoryEmitter memory;
    private final SystemEmitter system;
    private final Map<Integer, CalmCode> calm;

    /**
     * An emitter.
     *
     * @param calm the calm loops that are called, by the keys of their blocks
     */
    BlockEmitter(Code code, WaysIn ways, MemoryEmitter memory, SystemEmitter system, Map<Integer, CalmCode> calm) {
        this.code = code;
        this.ways = ways;
        this.control = new ControlEmitter(code, ways);
        this.integer = new IntegerEmitter(code);
        this.memory = memory;
        this.system = system;
        this.calm = calm;
    }

    /** Emits a block from its ways in to the way on. */
    void emit(Block block, Map<Block, AccessPlan> plans) {
        AccessPlan plan = Objects.requireNonNull(plans.get(block));
        ways.emitBegin(block);
        @Nullable CalmCode loop = calm.get(block.key());
        if (loop != null && loop.loop().head() == block.key()) {
            new CalmCallEmitter(code, ways, memory, plans, loop).emit();
        }
        for (int at = 0; at < block.size(); at++) {
            emit(block, plan, at);
        }
        control.emitEnd(block);
    }

    /** Emits the strips of a loop. */
    void emitStrip(StripCode strip, Map<Block, AccessPlan> plans) {
        new StripEmitter(code, integer, memory, ways, control, plans, strip).emit();
    }

    private void emit(Block block, AccessPlan plan, int at) {
        GuestInstruction instruction = block.instructions().get(at);
        switch (instruction.opcode().group()) {
            case INTEGER, MULTIPLY -> integer.emit(instruction);
            case MEMORY -> memory.emit(block, plan, at);
            case ATOMIC -> memory.emitAtomic(block, plan, at);
            case CONTROL -> {
                // At the end of its block: the control emitter's.
            }
            case SYSTEM, PRIVILEGED -> emitSystem(block, at, instruction);
        }
    }

    private void emitSystem(Block block, int at, GuestInstruction instruction) {
        switch (instruction.opcode()) {
            case RDCTR -> system.emitReadCounter(block, at);
            case TLB_FLUSH, TLB_FLUSH_ASID, TLB_FLUSH_PAGE -> system.emitFlush(instruction);
            case CSRRW, CSRRS, CSRRC, CSRRWI, CSRRSI, CSRRCI -> system.emitControl(block, at);
            case FENCE, FENCE_I -> {
                // One hart, in order, and fetches that are always coherent: there is nothing to order.
            }
            default -> {
                // trap and eret are at the end of their block: the control emitter's.
            }
        }
    }
}
