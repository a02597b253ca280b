package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects instruction words, with labels for jumps within them. */
final class CodeBuilder {
    private record Reference(int index, Opcode opcode, int first, int second, String label) {}

    private final List<Integer> words = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** Number of words so far. */
    int size() {
        return words.size();
    }

    /** Names the place of the next word. */
    CodeBuilder label(String name) {
        labels.put(name, words.size());
        return this;
    }

    /** Byte offset of a label. */
    int offset(String label) {
        Integer index = labels.get(label);
        if (index == null) {
            throw new IllegalArgumentException("no label " + label);
        }
        return index * Integer.BYTES;
    }

    /** Appends an instruction with its operands in source order. */
    CodeBuilder add(Opcode opcode, int... operands) {
        words.add(opcode.encode(operands));
        return this;
    }

    /** Appends a word. */
    CodeBuilder word(int word) {
        words.add(word);
        return this;
    }

    /** Appends a branch to a label. */
    CodeBuilder branch(Opcode opcode, int first, int second, String label) {
        references.add(new Reference(words.size(), opcode, first, second, label));
        return word(0);
    }

    /** Appends a jump to a label. */
    CodeBuilder jump(String label) {
        return branch(Opcode.BEQ, Register.ZERO, Register.ZERO, label);
    }

    /** Appends two instructions that load any word. */
    CodeBuilder load(int register, int value) {
        add(Opcode.AUI, register, Register.ZERO, high(value));
        return add(Opcode.ADDI, register, register, low(value));
    }

    /** Appends a read of a control register. */
    CodeBuilder read(int register, ControlRegister control) {
        return add(Opcode.CSRRS, register, control.number(), Register.ZERO);
    }

    /** Appends a write of a control register. */
    CodeBuilder write(ControlRegister control, int register) {
        return add(Opcode.CSRRW, Register.ZERO, control.number(), register);
    }

    /** The immediate of the {@code aui} that, together with an {@code addi} of {@link #low}, makes a word. */
    static int high(int value) {
        return (short) (value + 0x8000 >> 16);
    }

    /** The low half of a word, signed. */
    static int low(int value) {
        return (short) value;
    }

    /** All words, jumps resolved. */
    int[] build() {
        for (Reference reference : references) {
            int distance = offset(reference.label) - reference.index * Integer.BYTES;
            words.set(reference.index, reference.opcode.encode(reference.first, reference.second, distance));
        }
        return words.stream().mapToInt(Integer::intValue).toArray();
    }
}
