package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.InstructionObserver;
import dev.turnstile.emulator.mmu.Access;
import dev.turnstile.emulator.mmu.TranslationProbe;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from each instruction what it is about to do. */
final class InstructionWatch implements InstructionObserver {
    private final Hart hart;
    private final PhysicalMemory memory;
    private final TranslationProbe probe;
    private final CallStacks calls;
    private final Onlooker[] onlookers;

    InstructionWatch(
            Hart hart, PhysicalMemory memory, TranslationProbe probe, CallStacks calls, List<Onlooker> onlookers) {
        this.hart = hart;
        this.memory = memory;
        this.probe = probe;
        this.calls = calls;
        this.onlookers = onlookers.toArray(Onlooker[]::new);
    }

    @Override
    public void executing(int word) {
        for (Onlooker onlooker : onlookers) {
            onlooker.executing(hart.pc);
        }
        @Nullable Opcode opcode = Opcode.decode(word);
        if (opcode == null) {
            return;
        }
        switch (opcode) {
            case LB, LBU -> load(base(word) + Operand.IMMEDIATE.extract(word), 1);
            case LH, LHU -> load(base(word) + Operand.IMMEDIATE.extract(word), 2);
            case LW -> load(base(word) + Operand.IMMEDIATE.extract(word), 4);
            case LR_W -> load(base(word), 4);
            case SB -> store(base(word) + Operand.IMMEDIATE.extract(word), 1, register(word, Operand.SOURCE));
            case SH -> store(base(word) + Operand.IMMEDIATE.extract(word), 2, register(word, Operand.SOURCE));
            case SW -> store(base(word) + Operand.IMMEDIATE.extract(word), 4, register(word, Operand.SOURCE));
            case SC_W, AMOSWAP_W, AMOADD_W, AMOAND_W, AMOOR_W, AMOXOR_W ->
                store(base(word), 4, register(word, Operand.RS2));
            case JAL -> call(Operand.RD.extract(word) == Register.RA);
            case JALR -> jump(word);
            case FENCE -> {
                for (Onlooker onlooker : onlookers) {
                    onlooker.fence();
                }
            }
            case WFI -> {
                for (Onlooker onlooker : onlookers) {
                    onlooker.waiting();
                }
            }
            default -> {}
        }
    }

    @Override
    public void reset() {
        calls.reset();
        for (Onlooker onlooker : onlookers) {
            onlooker.reset();
        }
    }

    private void load(int address, int width) {
        long physical = probe.physical(address, Access.LOAD);
        if (isRam(physical, address, width)) {
            for (Onlooker onlooker : onlookers) {
                onlooker.loading(address, (int) physical, width);
            }
        }
    }

    private void store(int address, int width, int value) {
        long physical = probe.physical(address, Access.STORE);
        if (isRam(physical, address, width)) {
            for (Onlooker onlooker : onlookers) {
                onlooker.storing(address, (int) physical, width, value);
            }
        }
    }

    private boolean isRam(long physical, int address, int width) {
        return physical != TranslationProbe.NOWHERE
                && (address & width - 1) == 0
                && memory.ramIndex((int) physical) != PhysicalMemory.NONE;
    }

    private void call(boolean link) {
        if (link && !hart.inUserMode()) {
            calls.called();
        }
    }

    private void jump(int word) {
        int target = base(word) + Operand.IMMEDIATE.extract(word) & ~1;
        if (hart.inUserMode()) {
            return;
        }
        if (Operand.RD.extract(word) == Register.RA) {
            calls.called();
            for (Onlooker onlooker : onlookers) {
                onlooker.calling(target);
            }
        } else if (Operand.RD.extract(word) == Register.ZERO && Operand.RS1.extract(word) == Register.RA) {
            calls.returned(target);
        }
    }

    private int base(int word) {
        return register(word, Operand.RS1);
    }

    private int register(int word, Operand operand) {
        return hart.registers[operand.extract(word)];
    }
}
