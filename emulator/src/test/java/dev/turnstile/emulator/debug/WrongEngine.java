package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;

/**
 * An engine with a mistake put in on purpose: the interpreter, with something done to the hart behind each step. Sees code
 * at its physical address only.
 */
public final class WrongEngine implements Engine {
    /** The mistake. */
    @FunctionalInterface
    public interface Mistake {
        /**
         * Spoils the hart, or leaves it alone.
         *
         * @param word the instruction that has just been done; 0 if it could not be told
         * @param pc where it was
         */
        void make(Hart hart, int word, int pc);
    }

    private final Hart hart;
    private final PhysicalMemory memory;
    private final Engine engine;
    private final Mistake mistake;

    private WrongEngine(Hart hart, Mmu mmu, Bus bus, Mistake mistake) {
        this.hart = hart;
        this.memory = bus.memory();
        this.engine = new Interpreter(hart, mmu, bus);
        this.mistake = mistake;
    }

    /** Makes engines with a mistake. */
    public static Engine.Factory with(Mistake mistake) {
        return (hart, mmu, bus) -> new WrongEngine(hart, mmu, bus, mistake);
    }

    /** Makes engines that add 1 to the result of an instruction that is odd, unless it has trapped. */
    public static Engine.Factory withWrong(Opcode opcode) {
        return with((hart, word, pc) -> {
            if (Opcode.decode(word) == opcode && hart.pc == pc + 4) {
                int rd = Operand.RD.extract(word);
                hart.registers[rd] += rd == 0 ? 0 : hart.registers[rd] & 1;
            }
        });
    }

    /** Does one step at most, which the contract permits: the machine asks again. */
    @Override
    public void run(int steps) {
        int pc = hart.pc;
        int index = memory.index(pc);
        int word = index == PhysicalMemory.NONE || hart.interruptDue() ? 0 : memory.word(index);
        engine.run(Math.min(steps, 1));
        mistake.make(hart, word, pc);
    }

    @Override
    public void reset() {
        engine.reset();
    }
}
