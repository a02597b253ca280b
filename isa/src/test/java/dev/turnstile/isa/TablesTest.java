package dev.turnstile.isa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
    @ParameterizedTest
    @EnumSource(ControlRegister.class)
    void aControlRegisterIsFoundByNumberAndByName(ControlRegister register) {
        assertThat(ControlRegister.of(register.number())).isEqualTo(register);
        assertThat(ControlRegister.of(register.label())).isEqualTo(register);
    }

    @Test
    void otherNumbersAndNamesAreNoControlRegisters() {
        assertThat(ControlRegister.of(-1)).isNull();
        assertThat(ControlRegister.of(ControlRegister.values().length)).isNull();
        assertThat(ControlRegister.of("nothing")).isNull();
    }

    @ParameterizedTest
    @EnumSource(Counter.class)
    void aCounterHasTwoHalves(Counter counter) {
        assertThat(Counter.number(counter.label())).isEqualTo(counter.number());
        assertThat(Counter.number(counter.label() + "h")).isEqualTo(counter.number() + Counter.HIGH);
        assertThat(Counter.exists(counter.number() + Counter.HIGH)).isTrue();
    }

    @Test
    void countersOfTrapsFollowTheOthers() {
        assertThat(Counter.exists(Counter.values().length)).isFalse();
        assertThat(Counter.exists(Counter.TRAPS)).isTrue();
        assertThat(Counter.exists(Counter.TRAPS + TrapCause.values().length - 1))
                .isTrue();
        assertThat(Counter.exists(Counter.TRAPS + TrapCause.values().length)).isFalse();
        assertThat(Counter.number("nothing")).isEqualTo(-1);
    }

    @Test
    void everyRegisterIsFoundByItsNames() {
        for (int i = 0; i < Register.COUNT; i++) {
            assertThat(Register.number(Register.name(i))).isEqualTo(i);
            assertThat(Register.number("x" + i)).isEqualTo(i);
            assertThat(Register.number("r" + i)).isEqualTo(i);
        }
        assertThat(Register.number("fp")).isEqualTo(Register.S0);
        assertThat(Register.number("x32")).isEqualTo(-1);
    }

    @Test
    void aLeafIsUsableOnlyIfItIsWellFormed() {
        int leaf = Paging.V | Paging.A | Paging.R;
        assertThat(Paging.isUsableLeaf(leaf, 0)).isTrue();
        assertThat(Paging.isUsableLeaf(leaf | Paging.W, 0)).isTrue();
        assertThat(Paging.isUsableLeaf(leaf | Paging.X, 0)).isTrue();
        assertThat(Paging.isUsableLeaf(leaf | Paging.W | Paging.X, 0)).isFalse();
        assertThat(Paging.isUsableLeaf(Paging.V | Paging.A | Paging.W, 0)).isFalse();
        assertThat(Paging.isUsableLeaf(Paging.V | Paging.R, 0)).isFalse();
        assertThat(Paging.isUsableLeaf(leaf & ~Paging.V, 0)).isFalse();
        assertThat(Paging.isUsableLeaf(leaf | Paging.PAGE_SIZE, 1)).isFalse();
        assertThat(Paging.isUsableLeaf(leaf | Paging.SUPERPAGE_SIZE, 1)).isTrue();
        assertThat(Paging.isPointer(Paging.V | Paging.PAGE_SIZE)).isTrue();
        assertThat(Paging.isPointer(leaf)).isFalse();
    }

    @Test
    void illegalWordsAndNamedTargetsAreShown() {
        assertThat(Disassembler.disassemble(0, 0)).isEqualTo(".word 0x00000000");
        assertThat(Disassembler.disassemble(Opcode.JAL.encode(0, 8), 0x1000, a -> a == 0x1008 ? "main" : null))
                .isEqualTo("jal zero, 0x1008 <main>");
        assertThat(Disassembler.disassemble(Opcode.CSRRW.encode(1, 0x999, 2), 0))
                .isEqualTo("csrrw ra, 0x999, sp");
        assertThat(Disassembler.disassemble(Opcode.RDCTR.encode(1, 0x101), 0)).isEqualTo("rdctr ra, cyclesh");
        assertThat(Disassembler.disassemble(Opcode.RDCTR.encode(1, 0x21), 0)).isEqualTo("rdctr ra, 0x21");
    }
}
