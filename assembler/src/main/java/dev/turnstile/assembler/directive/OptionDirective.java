package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.instruction.CodeModel;
import dev.turnstile.assembler.syntax.Cursor;

/** {@code .option}: of what GNU as has for RISC-V, the code model has a meaning here; the rest is about that machine's linker and encodings. */
final class OptionDirective {
    private final CodeModel model;

    OptionDirective(CodeModel model) {
        this.model = model;
    }

    boolean assemble(String name, Cursor cursor) {
        if (!name.equals(".option")) {
            return false;
        }
        cursor.skipBlanks();
        int column = cursor.column();
        String option = cursor.rest();
        switch (option) {
            case "pic" -> model.positionIndependent(true);
            case "nopic" -> model.positionIndependent(false);
            case "push" -> {
                if (!model.push()) {
                    throw cursor.errorFrom(column, "more than 1000 options are pushed");
                }
            }
            case "pop" -> {
                if (!model.pop()) {
                    throw cursor.errorFrom(column, "'.option pop' without '.option push'");
                }
            }
            default -> {}
        }
        return true;
    }
}
