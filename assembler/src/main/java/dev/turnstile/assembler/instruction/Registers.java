package dev.turnstile.assembler.instruction;

import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of registers: the machine's, and those that {@code .reg} gives. */
public final class Registers {
    private final Map<String, Integer> ofFile = new HashMap<>();
    private final Map<String, Integer> ofProcedure = new HashMap<>();

    /** The number of a register, or -1 if no register has that name. */
    public int number(String name) {
        Integer alias = ofProcedure.get(name);
        if (alias == null) {
            alias = ofFile.get(name);
        }
        return alias == null ? Register.number(name) : alias;
    }

    /** Gives a register another name. */
    public void alias(String name, int register, boolean inProcedure) {
        (inProcedure ? ofProcedure : ofFile).put(name, register);
    }

    /** Forgets the names of a procedure. */
    public void closeProcedure() {
        ofProcedure.clear();
    }

    /** All names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(Register.names());
        names.addAll(ofFile.keySet());
        names.addAll(ofProcedure.keySet());
        return names;
    }
}
