package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random programs. The same seed makes the same program. */
final class Generator {
    /** Few, so that machines can be used again; small TLBs, so that they overflow. */
    private static final List<MachineConfiguration> CONFIGURATIONS =
            List.of(configuration(4, 2, 2), configuration(8, 1, 1), configuration(16, 4, 0), configuration(64, 4, 8));

    private static final long[] STEPS = {3_000, 10_000, 30_000, 100_000};
    /** For programs whose code stays as it is: long enough for a JIT to pay. */
    private static final long[] MANY_STEPS = {10_000, 100_000, 300_000, 1_000_000};

    private static final int SPARE_CODE = 128;

    private final SplittableRandom random;
    private final Set<Recipe> recipes;

    private Generator(long seed) {
        random = new SplittableRandom(seed);
        recipes = Recipe.some(random);
    }

    /** The program of a seed. */
    static Program program(long seed) {
        return new Generator(seed).generate();
    }

    private static MachineConfiguration configuration(int tlbEntries, int tlbWays, int asidBits) {
        return MachineConfiguration.DEFAULT
                .withMemorySize(Layout.MEMORY_SIZE)
                .withTlb(tlbEntries, tlbWays)
                .withAsidBits(asidBits);
    }

    private Program generate() {
        int kernels = 10 + random.nextInt(100);
        int users = 10 + random.nextInt(100);
        List<Operation> operations = new ArrayList<>();
        for (int number = 0; number < kernels; number++) {
            operations.add(operation(number, Section.KERNEL, 0, kernels, kernels + users));
        }
        for (int number = kernels; number < kernels + users; number++) {
            operations.add(operation(number, Section.USER, kernels, kernels + users, kernels + users));
        }
        Program.Frame frame = new Program.Frame(
                random.nextLong(),
                CONFIGURATIONS.get(random.nextInt(CONFIGURATIONS.size())),
                steps(),
                kernels,
                start(),
                start(),
                list(Harness.ENTRIES, () -> entry(kernels, users)),
                list(Harness.PAGE_TABLES, () -> SystemRecipes.pageTable(random)),
                list(Harness.COUNTDOWNS, this::countdown),
                registers(),
                list(SPARE_CODE, () -> CodeRecipes.instruction(draft(0, Section.KERNEL, 0, 1, 1))));
        return new Program(frame, operations);
    }

    private long steps() {
        boolean changing = recipes.stream().anyMatch(Recipe::changesCode);
        long[] choices = changing ? STEPS : MANY_STEPS;
        return choices[random.nextInt(choices.length)];
    }

    private Operation operation(int number, Section section, int first, int end, int total) {
        return Recipe.choose(recipes, random, section).write(draft(number, section, first, end, total));
    }

    private Draft draft(int number, Section section, int first, int end, int total) {
        return new Draft(random, number, section, first, end, total);
    }

    private static <T> List<T> list(int size, Supplier<T> element) {
        return Stream.generate(element).limit(size).toList();
    }

    /** Mostly near the end of a page, so that the code goes on in the next. */
    private int start() {
        return Paging.PAGE_SIZE - 4 * (1 + random.nextInt(random.nextBoolean() ? 100 : 600));
    }

    private Program.Entry entry(int kernels, int users) {
        int offset = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        if (random.nextInt(5) < 3) {
            boolean mixed = random.nextInt(10) == 0;
            return new Program.Entry(
                    View.USER, mixed ? random.nextInt(kernels) : kernels + random.nextInt(users), offset, 1);
        }
        View view = random.nextInt(3) == 0 ? View.KERNEL_ALIAS : View.PHYSICAL;
        return new Program.Entry(view, random.nextInt(kernels), offset, 2 * random.nextInt(2));
    }

    /** Rarely none; often so short that the interrupt comes while the handler still runs. */
    private int countdown() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(2);
            case 1, 2 -> 1 + random.nextInt(30);
            case 3, 4, 5 -> 30 + random.nextInt(200);
            default -> 200 + random.nextInt(5000);
        };
    }

    private List<Integer> registers() {
        List<Integer> values = new ArrayList<>(list(Register.COUNT, random::nextInt));
        Draft kernel = draft(0, Section.KERNEL, 0, 1, 1);
        Draft user = draft(0, Section.USER, 0, 1, 1);
        for (int register : new int[] {4, 19, 20}) {
            values.set(register, kernel.dataAddress());
        }
        for (int register : new int[] {Register.SP, 8, 9}) {
            values.set(register, user.dataAddress());
        }
        return values;
    }
}
