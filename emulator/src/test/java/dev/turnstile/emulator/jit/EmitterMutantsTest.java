package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.elf.ElfSegment;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that emitters could make are found when what they emit for the guests of {@link EmittedCodeTest} is run beside the interpreter:
 * a test of the tests that compare the two.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EmitterMutantsTest {
    private static final List<String> GUESTS = List.of(
            "loop",
            "load",
            "store",
            "frame",
            "call",
            "trap",
            "control",
            "flush",
            "refill",
            "divide",
            "irreducible",
            "strip");
    private static final int[] BUDGETS = {0, 1, 3, 7, 20, 101};
    private final Map<String, ElfSegment> code = new HashMap<>();

    @BeforeAll
    void assemble() throws IOException, AssemblyException {
        for (String guest : GUESTS) {
            code.put(guest, EmittedCodeTest.code(EmittedCodeTest.GUESTS.resolve(guest + ".s")));
        }
    }

    static Stream<EmitterMutant> mutants() {
        return Stream.of(
                EmitterMutant.paying("a block pays for a step that it hasn't"),
                EmitterMutant.notStoring("what was in local variables is lost"),
                EmitterMutant.notCalling("the hart is not told where the region was left", "leave"),
                EmitterMutant.notCalling("a store is lost", "set"),
                EmitterMutant.notCalling("a load brings nothing", "get"),
                EmitterMutant.notCalling("a flush is lost", "flush"),
                EmitterMutant.notCalling("a trap is lost", "trap"),
                EmitterMutant.notCalling("a return from a trap is refused", "returnFromTrap"),
                EmitterMutant.notCalling("a refill is refused", "refill"),
                EmitterMutant.notCalling("an atomic operation does nothing", "atomic"),
                EmitterMutant.notCalling("a quotient is zero", "divide"),
                EmitterMutant.replacing("a sum is a difference", IADD, ISUB),
                EmitterMutant.replacing("a strip forgets what is reserved for the way out", IDIV, IMUL),
                EmitterMutant.jumping("a branch goes the other way", IF_ICMPNE, IF_ICMPEQ),
                EmitterMutant.jumping("budgets are looked at the wrong way round", IF_ICMPLT, IF_ICMPGE));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void mistakesAreFound(EmitterMutant mutant) {
        assertThat(GUESTS).as("guests that find it").anyMatch(guest -> isFound(mutant, guest));
    }

    @Test
    void aWrongWayOutIsFound() {
        assertThat(GUESTS)
                .anyMatch(guest -> isFound(EmitterMutant.leavingLate("it is left late", region(guest)), guest));
    }

    @Test
    void whatIsSoundIsNot() {
        assertThat(GUESTS).noneMatch(guest -> isFound(EmitterMutant.SOUND, guest));
    }

    private ElfSegment code(String guest) {
        return Objects.requireNonNull(code.get(guest));
    }

    private Region region(String guest) {
        return EmittedCodeTest.region(code(guest));
    }

    /**
     * Whether a mutant's steps are not those of the interpreter, or not as many as those of sound code, with some budget; or it leaves the
     * machine's arrays, which sound code never does.
     */
    private boolean isFound(EmitterMutant mutant, String guest) {
        return isFound(mutant, guest, 0) || isFound(mutant, guest, Status.RF);
    }

    private boolean isFound(EmitterMutant mutant, String guest, int status) {
        for (int budget : BUDGETS) {
            BareHart sound = run(EmitterMutant.SOUND, guest, status, budget);
            BareHart wrong;
            try {
                wrong = run(mutant, guest, status, budget);
            } catch (ArrayIndexOutOfBoundsException e) {
                return true;
            }
            BareHart reference = start(guest, status, Interpreter::new);
            reference.engine.run((int) wrong.hart.instructions);
            if (wrong.hart.instructions != sound.hart.instructions
                    || !wrong.state().equals(reference.state())) {
                return true;
            }
        }
        return false;
    }

    private BareHart run(EmitterMutant mutant, String guest, int status, int budget) {
        Region region = region(guest);
        BareHart bare = start(guest, status, (hart, mmu, bus) -> new OneRegion(region, mutant, hart, mmu, bus));
        bare.engine.run(budget);
        return bare;
    }

    /** A hart in front of a guest, in a mode, with registers that point to memory behind it, and traps to its second instruction. */
    private BareHart start(String guest, int status, Engine.Factory engines) {
        BareHart bare = new BareHart(8192, 4, 1, 0, engines);
        code(guest).data().copyTo(bare.memory.bytes(), 0);
        for (int register = 1; register < 32; register++) {
            bare.hart.registers[register] = BareHart.RAM + 4096 + 64 * register;
        }
        int[] control = bare.hart.controlRegisters();
        control[ControlRegister.STATUS.number()] = status;
        control[ControlRegister.TVEC.number()] = BareHart.RAM + 4;
        control[ControlRegister.RVAL.number()] = BareHart.RAM;
        return bare;
    }

    /** Runs one region and nothing else. */
    private static final class OneRegion implements Engine {
        private final Hart hart;
        private final Region region;
        private final SlowPaths slow;
        private final Translation translation;
        private final CompiledRegion code;

        OneRegion(Region region, EmitterMutant mutant, Hart hart, Mmu mmu, Bus bus) {
            this.hart = hart;
            this.region = region;
            this.translation = new Translation(region);
            FetchUnit fetchUnit = new FetchUnit(hart, mmu, bus.memory());
            this.slow = new SlowPaths(hart, mmu, new LoadStoreUnit(hart, mmu, bus), fetchUnit, translation);
            CompiledClass compiled = RegionCompiler.compile(region, true);
            this.code = load(mutant.in(compiled.bytecode()), new Machinery(slow, hart, mmu, bus));
            translation.complete(region, compiled, code);
        }

        private static CompiledRegion load(byte[] bytecode, Machinery machinery) {
            try {
                Class<?> type = MethodHandles.lookup()
                        .defineHiddenClassWithClassData(bytecode, machinery, true)
                        .lookupClass();
                return (CompiledRegion) type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("a mutant can't be loaded", e);
            }
        }

        @Override
        public void run(int steps) {
            hart.stopAt = hart.instructions + steps;
            slow.enter(translation);
            code.run(region.root());
        }

        @Override
        public void reset() {}
    }
}
