package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where each operation of a program lies, all addresses being physical; each section's operations are one behind the other. */
final class Placement {
    /** One section. */
    private static final class Extent {
        private final TreeMap<Integer, Integer> starts = new TreeMap<>();
        private final int first;
        private int end;

        Extent(int first) {
            this.first = first;
            this.end = first;
        }

        void append(Operation operation) {
            starts.put(operation.number(), end);
            end += operation.size() * Integer.BYTES;
        }

        /** A place in an operation, or in the next if that is no more, but not behind the last. */
        int place(int target, int offset) {
            Map.Entry<Integer, Integer> next = starts.ceilingEntry(target);
            int start = next == null ? first : next.getValue();
            return Math.min(start + offset * Integer.BYTES, end);
        }
    }

    private final int firstUser;
    private final Extent kernel;
    private final Extent user;

    /** Places operations, which are in the order of their numbers. */
    Placement(Program.Frame frame, List<Operation> operations) {
        firstUser = frame.firstUser();
        kernel = new Extent(Section.KERNEL.base() + frame.kernelStart());
        user = new Extent(Section.USER.base() + frame.userStart());
        for (Operation operation : operations) {
            extent(operation.section()).append(operation);
        }
    }

    private Extent extent(Section section) {
        return section == Section.KERNEL ? kernel : user;
    }

    private int place(int target, int offset) {
        return (target < firstUser ? kernel : user).place(target, offset);
    }

    /** Address of an operation that is part of the program. */
    int start(Operation operation) {
        return place(operation.number(), 0);
    }

    /** Where the section's closing jump lies. */
    int end(Section section) {
        return extent(section).end;
    }

    /** A jump from there to the section's start. */
    int loop(Section section) {
        return Opcode.JAL.encode(Register.ZERO, extent(section).first - end(section));
    }

    /** The word for the harness's list of entries. */
    int entry(Program.Entry entry) {
        return entry.view().address(place(entry.target(), entry.offset())) | entry.mode();
    }

    /** An operation's words, with its links resolved. */
    int[] resolved(Operation operation) {
        int[] words = operation.words();
        for (Operation.Link link : operation.links()) {
            int i = link.word();
            int target = place(link.target(), link.offset());
            if (link.view() == null) {
                words[i] |= distance(words[i], target - start(operation) - i * Integer.BYTES);
            } else {
                int address = link.view().address(target);
                words[i] |= Operand.HIGH.insert(CodeBuilder.high(address));
                words[i + 1] |= Operand.IMMEDIATE.insert(CodeBuilder.low(address));
            }
        }
        return words;
    }

    private static int distance(int word, int bytes) {
        Operand operand = Opcode.decode(word) == Opcode.JAL ? Operand.JUMP_TARGET : Operand.BRANCH_TARGET;
        return operand.insert(bytes);
    }
}
