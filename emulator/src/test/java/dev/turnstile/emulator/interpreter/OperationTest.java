package dev.turnstile.emulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.isa.Opcode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    @ParameterizedTest
    @EnumSource
    void operationHasTheNumberOfItsOpcode(Opcode opcode) throws ReflectiveOperationException {
        assertThat(Operation.class.getDeclaredField(opcode.name()).getInt(null))
                .isEqualTo(Operation.FIRST + opcode.ordinal());
    }
}
