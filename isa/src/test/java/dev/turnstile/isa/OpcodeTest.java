package dev.turnstile.isa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpcodeTest {
    @ParameterizedTest
    @EnumSource(Opcode.class)
    void everyBitBelongsToExactlyOneField(Opcode opcode) {
        int owned = 0x3f << 26 | (1 << opcode.format().functionWidth()) - 1;
        for (Operand operand : opcode.format().operands()) {
            assertThat(operand.mask() & owned).as("%s overlaps", operand).isZero();
            owned |= operand.mask();
        }
        int unowned = ~owned;
        assertThat(opcode.mask() & unowned).as("bits without a field are fixed").isEqualTo(unowned);
        assertThat(opcode.match() & ~opcode.mask())
                .as("fixed bits lie in the mask")
                .isZero();
        assertThat(opcode.match() & unowned).as("bits without a field are zero").isZero();
        assertThat(opcode.function()).isLessThan(1 << opcode.format().functionWidth());
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void noOtherEncodingOverlaps(Opcode opcode) {
        for (Opcode other : Opcode.values()) {
            int common = opcode.mask() & other.mask();
            assertThat(other != opcode && (opcode.match() & common) == (other.match() & common))
                    .as("%s and %s", opcode, other)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void everyOperandIsDecodedAsItWasEncoded(Opcode opcode) {
        List<Operand> operands = opcode.format().operands();
        for (int[] values : edges(operands)) {
            int word = opcode.encode(values);
            assertThat(Opcode.decode(word)).isEqualTo(opcode);
            for (int i = 0; i < values.length; i++) {
                assertThat(operands.get(i).extract(word))
                        .as("%s of %08x", operands.get(i), word)
                        .isEqualTo(values[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void whatCannotBeEncodedIsRefused(Opcode opcode) {
        List<Operand> operands = opcode.format().operands();
        for (int i = 0; i < operands.size(); i++) {
            int[] values = new int[operands.size()];
            for (int wrong :
                    new int[] {operands.get(i).minimum() - 1, operands.get(i).maximum() + 1}) {
                values[i] = wrong;
                assertThatThrownBy(() -> opcode.encode(values)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> opcode.encode(new int[operands.size() + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void aMnemonicNamesItsInstruction(Opcode opcode) {
        assertThat(Opcode.of(opcode.mnemonic())).isEqualTo(opcode);
        assertThat(opcode.meaning()).isNotBlank();
    }

    @Test
    void clearedAndErasedMemoryIsIllegal() {
        assertThat(Opcode.decode(0)).isNull();
        assertThat(Opcode.decode(-1)).isNull();
        for (Opcode opcode : Opcode.values()) {
            assertThat(opcode.primary()).isBetween(1, 62);
        }
    }

    @Test
    void aWordDecodesExactlyIfItsFixedBitsMatch() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            int word = random.nextInt();
            Opcode expected = null;
            for (Opcode opcode : Opcode.values()) {
                if ((word & opcode.mask()) == opcode.match()) {
                    expected = opcode;
                }
            }
            assertThat(Opcode.decode(word)).isEqualTo(expected);
        }
    }

    /** Each operand at its ends and at zero, the others at their largest value. */
    static List<int[]> edges(List<Operand> operands) {
        List<int[]> all = new ArrayList<>();
        int[] largest = operands.stream().mapToInt(Operand::maximum).toArray();
        all.add(largest);
        for (int i = 0; i < operands.size(); i++) {
            for (int value :
                    new int[] {operands.get(i).minimum(), -operands.get(i).scale(), 0}) {
                if (operands.get(i).accepts(value)) {
                    int[] values = largest.clone();
                    values[i] = value;
                    all.add(values);
                }
            }
        }
        return all;
    }
}
