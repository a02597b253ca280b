package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.isa.Paging;
import java.util.List;
import java.util.SplittableRandom;

/** A random program: operations and all that is around them, from which its image follows. */
final class Program {
    /** Random words at the start, in the middle and at the end of each data page. */
    private static final int DATA_WORDS = 16;

    /**
     * A place to go on.
     *
     * @param view how the code there is reached
     * @param target number of the operation
     * @param offset in words
     * @param mode as in {@link Harness#ENTRIES}
     */
    record Entry(View view, int target, int offset, int mode) {}

    /**
     * All but the operations.
     *
     * @param seed of the page tables, the data and the lengths of the slices in which it is run
     * @param configuration of the machine
     * @param steps to run
     * @param firstUser number of the first operation of the user's section
     * @param kernelStart byte offset of the kernel's section in its first page
     * @param userStart byte offset of the user's section in its first page
     * @param spareCode instructions to copy into the program
     */
    record Frame(
            long seed,
            MachineConfiguration configuration,
            long steps,
            int firstUser,
            int kernelStart,
            int userStart,
            List<Entry> entries,
            List<Integer> pageTables,
            List<Integer> countdowns,
            List<Integer> registers,
            List<Integer> spareCode) {}

    private final Frame frame;
    private final List<Operation> operations;

    /** A program; operations are in the order of their numbers. */
    Program(Frame frame, List<Operation> operations) {
        this.frame = frame;
        this.operations = List.copyOf(operations);
    }

    Frame frame() {
        return frame;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The same with other operations. */
    Program with(List<Operation> others) {
        return new Program(frame, others);
    }

    /** The same, to be run for another number of steps. */
    Program withSteps(long steps) {
        Frame other = new Frame(
                frame.seed,
                frame.configuration,
                steps,
                frame.firstUser,
                frame.kernelStart,
                frame.userStart,
                frame.entries,
                frame.pageTables,
                frame.countdowns,
                frame.registers,
                frame.spareCode);
        return new Program(other, operations);
    }

    /** The memory in which it starts. */
    Image image() {
        Image image = new Image();
        SplittableRandom random = new SplittableRandom(frame.seed);
        AddressSpaces.write(image, random.split());
        writeData(image, random.split());
        Placement placement = new Placement(frame, operations);
        for (Operation operation : operations) {
            image.put(placement.start(operation), placement.resolved(operation));
        }
        for (Section section : Section.values()) {
            image.put(placement.end(section), placement.loop(section));
        }
        List<Integer> entries = frame.entries.stream().map(placement::entry).toList();
        Harness.write(image, new Harness.Choices(entries, frame.pageTables, frame.countdowns, frame.registers));
        return image;
    }

    private void writeData(Image image, SplittableRandom random) {
        for (int page = Layout.DATA; page < Layout.DATA + Layout.DATA_PAGES; page++) {
            int start = Layout.physical(page);
            image.put(start, random.ints(DATA_WORDS).toArray());
            image.put(start + Paging.PAGE_SIZE / 2, random.ints(DATA_WORDS).toArray());
            image.put(
                    start + Paging.PAGE_SIZE - 4 * DATA_WORDS,
                    random.ints(DATA_WORDS).toArray());
        }
        int[] spare = frame.spareCode.stream().mapToInt(Integer::intValue).toArray();
        image.put(Layout.physical(Layout.SPARE_CODE), spare);
    }
}
