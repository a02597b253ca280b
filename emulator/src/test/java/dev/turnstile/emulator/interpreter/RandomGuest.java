package dev.turnstile.emulator.interpreter;

import static dev.turnstile.isa.Opcode.Group.ATOMIC;
import static dev.turnstile.isa.Opcode.Group.CONTROL;
import static dev.turnstile.isa.Opcode.Group.INTEGER;
import static dev.turnstile.isa.Opcode.Group.MEMORY;
import static dev.turnstile.isa.Opcode.Group.MULTIPLY;
import static dev.turnstile.isa.Opcode.Group.PRIVILEGED;
import static dev.turnstile.isa.Opcode.Group.SYSTEM;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Fills a hart and its memory with nonsense that is plausible enough to reach every corner, the same for the same seed: page
 * tables most of whose entries lead somewhere, code most of which is legal, and handlers that often return.
 */
public final class RandomGuest {
    private static final int PAGES = 32;
    private static final int TABLES = 8;
    private static final int KERNEL_TABLE = 1;
    /** First of the pages that the kernel may write. */
    private static final int DATA = 24;
    /** Groups of opcodes, each as often as it shall come. */
    private static final List<List<Opcode>> OPCODES = Stream.of(
                    INTEGER,
                    INTEGER,
                    INTEGER,
                    MULTIPLY,
                    MEMORY,
                    MEMORY,
                    MEMORY,
                    CONTROL,
                    CONTROL,
                    ATOMIC,
                    SYSTEM,
                    PRIVILEGED)
            .map(group ->
                    Stream.of(Opcode.values()).filter(o -> o.group() == group).toList())
            .toList();

    private static final int[] PERMISSIONS = {
        Paging.R,
        Paging.R | Paging.W,
        Paging.R | Paging.W | Paging.D,
        Paging.R | Paging.W | Paging.D,
        Paging.X,
        Paging.R | Paging.X,
        Paging.R | Paging.X
    };

    private final Random random;

    /** The guest of a seed. */
    public RandomGuest(long seed) {
        random = new Random(seed);
    }

    /** A hart in a random state, with random memory, run by the interpreter. */
    public BareHart make() {
        return make(Interpreter::new);
    }

    /** The same, run by another engine. */
    public BareHart make(Engine.Factory engines) {
        int ways = 1 << random.nextInt(3);
        BareHart bare =
                new BareHart(PAGES * Paging.PAGE_SIZE, ways << random.nextInt(3), ways, random.nextInt(4), engines);
        for (int page = 0; page < PAGES; page++) {
            fill(bare, page);
        }
        for (int i = 1; i < Register.COUNT; i++) {
            bare.hart.registers[i] = address();
        }
        for (ControlRegister register : ControlRegister.values()) {
            bare.hart.writeControl(register.number(), address());
        }
        bare.hart.writeControl(ControlRegister.STATUS.number(), random.nextInt(Status.RF));
        bare.hart.writeControl(ControlRegister.PTBR.number(), ptbr());
        bare.hart.writeControl(ControlRegister.TVEC.number(), codePage());
        bare.hart.writeControl(ControlRegister.RVEC.number(), codePage());
        bare.hart.pc = codePage();
        return bare;
    }

    private void fill(BareHart bare, int page) {
        int base = page * Paging.PAGE_SIZE;
        for (int i = 0; i < Paging.PAGE_SIZE; i += 4) {
            bare.memory.store(base + i, 4, word(page, i / 4));
        }
        if (page >= TABLES) {
            int[] start = page % 2 == 0 ? trapHandler() : refillHandler();
            for (int i = 0; i < start.length; i++) {
                bare.memory.store(base + 4 * i, 4, start[i]);
            }
        }
    }

    private int word(int page, int i) {
        return switch (page) {
            case 0 -> upperEntry(i);
            case KERNEL_TABLE -> kernelLeaf(i);
            default -> page < TABLES ? leaf() : instruction();
        };
    }

    /** Steps over the instruction that trapped, and returns. */
    private int[] trapHandler() {
        int epc = ControlRegister.EPC.number();
        int scratch = ControlRegister.SCRATCH0.number();
        return new int[] {
            Opcode.CSRRW.encode(Register.T0, scratch, Register.T0),
            Opcode.CSRRS.encode(Register.T0, epc, Register.ZERO),
            Opcode.ADDI.encode(Register.T0, Register.T0, 4),
            Opcode.CSRRW.encode(Register.ZERO, epc, Register.T0),
            Opcode.CSRRW.encode(Register.T0, scratch, Register.T0),
            random.nextInt(4) == 0 ? instruction() : Opcode.ERET.encode()
        };
    }

    /** Gives some leaf for an answer. */
    private int[] refillHandler() {
        int scratch = ControlRegister.RSCRATCH0.number();
        int leaf = leaf();
        return new int[] {
            Opcode.CSRRW.encode(Register.ZERO, scratch, Register.T0),
            Opcode.AUI.encode(Register.T0, Register.ZERO, (short) (leaf + 0x8000 >> 16)),
            Opcode.ADDI.encode(Register.T0, Register.T0, (short) leaf),
            random.nextInt(8) == 0 ? instruction() : Opcode.TLB_REFILL.encode(Register.T0, Register.ZERO)
        };
    }

    private int ptbr() {
        int table = random.nextInt(16) == 0 ? random.nextInt() : 0;
        return BareHart.RAM + table & -Paging.PAGE_SIZE
                | random.nextInt(1024) << 2
                | random.nextInt(2) << 1
                | (random.nextInt(4) == 0 ? 0 : 1);
    }

    private int codePage() {
        return BareHart.RAM + (TABLES + random.nextInt(DATA - TABLES)) * Paging.PAGE_SIZE;
    }

    private int address() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextInt(64);
            case 2 -> BareHart.ROM + random.nextInt(Paging.PAGE_SIZE);
            case 3 -> BareHart.RAM + random.nextInt(PAGES * Paging.PAGE_SIZE);
            case 4, 5 -> codePage();
            case 6 -> random.nextInt() >>> 1 & -4;
            case 7 -> BareHart.RAM + (DATA + random.nextInt(PAGES - DATA)) * Paging.PAGE_SIZE;
            default -> BareHart.RAM + (random.nextInt(PAGES * Paging.PAGE_SIZE) & -4);
        };
    }

    private int upperEntry(int i) {
        if (i == BareHart.RAM >>> Paging.SUPERPAGE_BITS) {
            return BareHart.RAM + KERNEL_TABLE * Paging.PAGE_SIZE | Paging.V;
        }
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> BareHart.RAM | leaf() & Paging.PAGE_SIZE - 1;
            default -> BareHart.RAM + (1 + random.nextInt(TABLES - 1)) * Paging.PAGE_SIZE | Paging.V;
        };
    }

    /** The kernel has its memory where it is, most of it as it should be. */
    private int kernelLeaf(int i) {
        if (random.nextInt(16) == 0) {
            return leaf();
        }
        int permissions = i < TABLES || i >= DATA ? Paging.R | Paging.W | Paging.D : Paging.R | Paging.X;
        return BareHart.RAM + i % PAGES * Paging.PAGE_SIZE
                | Paging.V
                | Paging.A
                | permissions
                | random.nextInt(2) * Paging.G;
    }

    private int leaf() {
        if (random.nextInt(16) == 0) {
            return random.nextInt();
        }
        int extra = random.nextInt(4) * Paging.U / 2 & Paging.U | (random.nextInt(4) == 0 ? Paging.G : 0);
        int permissions = PERMISSIONS[random.nextInt(PERMISSIONS.length)];
        int page = random.nextInt(32) == 0 ? BareHart.ROM : BareHart.RAM + random.nextInt(PAGES) * Paging.PAGE_SIZE;
        return page | Paging.V | Paging.A | permissions | extra;
    }

    private int instruction() {
        if (random.nextInt(64) == 0) {
            return random.nextInt();
        }
        List<Opcode> opcodes = OPCODES.get(random.nextInt(OPCODES.size()));
        Opcode opcode = opcodes.get(random.nextInt(opcodes.size()));
        List<Operand> operands = opcode.format().operands();
        int[] values = new int[operands.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = operand(operands.get(i));
        }
        return opcode.encode(values);
    }

    private int operand(Operand operand) {
        return switch (operand) {
            case CONTROL -> random.nextInt(ControlRegister.ASIDBITS.number() + 2);
            case COUNTER -> random.nextInt(Counter.TRAPS + 16) | random.nextInt(2) * Counter.HIGH;
            case BRANCH_TARGET, JUMP_TARGET -> (random.nextInt(64) - 24) * (random.nextInt(8) == 0 ? 512 : 4);
            case IMMEDIATE -> random.nextInt(8) == 0 ? random.nextInt(0x1_0000) - 0x8000 : random.nextInt(16) * 4;
            default -> random.nextInt(operand.maximum() - operand.minimum() + 1) + operand.minimum();
        };
    }
}
