package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An operation being written, and the dice. Registers have parts to play, so that most accesses reach something: each section has its
 * own bases, its own loop counter, and shares the rest.
 */
final class Draft {
    private static final int[] VALUES = {5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 25, 26, 27, 28, 29, 30, 31};
    private static final int[] CORNERS = {
        0, 1, -1, 2, 3, 4, 31, 32, 33, 0xff, 0x7f, 0x80, 0x7fff, 0x8000, 0xffff, Integer.MIN_VALUE, Integer.MAX_VALUE
    };

    /** Every base for data, of both sections. */
    static final int[] BASES = {Register.SP, 4, 8, 9, 19, 20};
    /** Holds a code address. */
    static final int POINTER = 3;

    final SplittableRandom random;
    private final int number;
    private final Section section;
    private final int first;
    private final int end;
    private final int total;
    private final List<Integer> words = new ArrayList<>();
    private final List<Operation.Link> links = new ArrayList<>();

    /**
     * An empty operation.
     *
     * @param first number of the first operation of its section
     * @param end number behind the last operation of its section
     * @param total number of operations of both sections
     */
    Draft(SplittableRandom random, int number, Section section, int first, int end, int total) {
        this.random = random;
        this.number = number;
        this.section = section;
        this.first = first;
        this.end = end;
        this.total = total;
    }

    /** The operation as it has become. */
    Operation finish(String name) {
        int[] array = words.stream().mapToInt(Integer::intValue).toArray();
        return new Operation(number, section, name, array, links);
    }

    boolean inKernel() {
        return section == Section.KERNEL;
    }

    // Dice

    /** Whether something happens that has so many chances in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the numbers. */
    int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A number that is 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A register for values. */
    int value() {
        return pick(VALUES);
    }

    /** A register to read: mostly one for values, sometimes any. */
    int source() {
        return chance(95) ? value() : below(Register.COUNT);
    }

    /** A register to write: mostly one for values, sometimes zero, rarely any. */
    int destination() {
        int dice = below(200);
        return dice == 0 ? below(Register.COUNT) : dice < 6 ? Register.ZERO : value();
    }

    /** A word that is often at a limit of something. */
    int word() {
        return chance(50) ? pick(CORNERS) : random.nextInt();
    }

    /** A signed 16-bit immediate. */
    int immediate() {
        return (short) word();
    }

    // Registers with a part to play

    /** One of the section's two bases for data. */
    int dataBase() {
        return inKernel() ? pick(19, 20) : pick(8, 9);
    }

    /** The section's base for groups of accesses. */
    int groupBase() {
        return inKernel() ? 4 : Register.SP;
    }

    /** The section's loop counter. */
    int counter() {
        return inKernel() ? 24 : 23;
    }

    // Addresses

    /** A data address that can mostly be accessed from the section, often near the end of a page. */
    int dataAddress() {
        return (inKernel() ? kernelPage() : userPage()) + pageOffset();
    }

    private int userPage() {
        int dice = below(100);
        if (dice < 80) {
            return Layout.USER_DATA + below(Layout.DATA_PAGES) * Paging.PAGE_SIZE;
        } else if (dice < 88) {
            return Layout.USER_WINDOW + (Layout.DATA + below(Layout.DATA_PAGES)) * Paging.PAGE_SIZE;
        } else if (dice < 93) {
            return Layout.USER_ODD + below(Layout.USER_ODD_PAGES) * Paging.PAGE_SIZE;
        }
        return dice < 96 ? strangePage() : Layout.IDENTITY + below(Layout.PAGES) * Paging.PAGE_SIZE;
    }

    private int kernelPage() {
        int dice = below(100);
        int data = (Layout.DATA + below(Layout.DATA_PAGES)) * Paging.PAGE_SIZE;
        if (dice < 45) {
            return Layout.IDENTITY + data;
        } else if (dice < 70) {
            return Layout.KERNEL_WINDOW + data;
        } else if (dice < 90) {
            return userPage();
        }
        return dice < 95 ? Layout.KERNEL_ALIAS + data : strangePage();
    }

    /** A page whose translation fails in one way or another, or leads to where there is no RAM. */
    private int strangePage() {
        return switch (below(5)) {
            case 0 -> 0x0001_0000 + below(8) * Paging.PAGE_SIZE;
            case 1 -> Layout.KERNEL_WINDOW + Layout.MEMORY_SIZE - below(2) * Paging.PAGE_SIZE;
            case 2 -> random.nextInt() & -Paging.PAGE_SIZE;
            default ->
                Layout.BROKEN + below(Layout.BROKEN_SUPERPAGES) * Paging.SUPERPAGE_SIZE + below(16) * Paging.PAGE_SIZE;
        };
    }

    private int pageOffset() {
        int dice = below(100);
        if (dice < 40) {
            return Paging.PAGE_SIZE - 4 * (1 + below(12));
        } else if (dice < 90) {
            return 16 * below(Paging.PAGE_SIZE / 16);
        }
        return dice < 95 ? 0 : below(Paging.PAGE_SIZE);
    }

    /** Where the devices are, for the section. */
    int devices() {
        return inKernel() ? Layout.KERNEL_DEVICES : Layout.USER_DEVICES;
    }

    // Operations to refer to

    /** Number of an operation of the section: mostly one of the next, sometimes any. */
    int target() {
        int dice = below(100);
        if (dice < 65) {
            return Math.min(number + 1 + below(4), end - 1);
        }
        return dice < 85 ? earlier() : anywhere();
    }

    /** Number of an operation shortly before this one. */
    int earlier() {
        return Math.max(number - below(5), first);
    }

    /** Number of any operation of the section. */
    int anywhere() {
        return first + below(end - first);
    }

    /** Number of any operation of either section. */
    int anyOfAll() {
        return below(total);
    }

    /** Number of this operation. */
    int self() {
        return number;
    }

    /** How far into an operation a jump goes: mostly to its start. */
    int entry() {
        return chance(75) ? 0 : below(6);
    }

    /** How the section's code is executed: nearly always in a way in which it can be. */
    View executable() {
        if (chance(3)) {
            return View.values()[below(View.values().length)];
        } else if (inKernel()) {
            return chance(70) ? View.PHYSICAL : View.KERNEL_ALIAS;
        }
        return View.USER;
    }

    /** How the section may write code. */
    View writable() {
        return inKernel() ? View.KERNEL_WRITABLE : View.USER_WRITABLE;
    }

    // Writing

    /** Number of words so far. */
    int size() {
        return words.size();
    }

    /** Appends an instruction with its operands in source order. */
    void add(Opcode opcode, int... operands) {
        words.add(opcode.encode(operands));
    }

    /** Appends any word. */
    void addWord(int word) {
        words.add(word);
    }

    /** Appends two instructions that load a word. */
    void load(int register, int value) {
        add(Opcode.AUI, register, Register.ZERO, CodeBuilder.high(value));
        add(Opcode.ADDI, register, register, CodeBuilder.low(value));
    }

    /** Appends two instructions that load a code address. */
    void loadAddress(int register, View view, int target, int offset) {
        link(view, target, offset);
        load(register, 0);
    }

    /** Appends a branch. */
    void branch(Opcode opcode, int a, int b, int target, int offset) {
        link(null, target, offset);
        add(opcode, a, b, 0);
    }

    /** Appends a jump. */
    void jump(int register, int target, int offset) {
        link(null, target, offset);
        add(Opcode.JAL, register, 0);
    }

    private void link(@Nullable View view, int target, int offset) {
        links.add(new Operation.Link(words.size(), view, target, offset));
    }
}
