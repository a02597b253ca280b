package dev.turnstile.emulator.debug.fuzz;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What operations there are, and how often each is chosen for the kernel's and for the user's section. */
enum Recipe {
    // spotless:off
    ARITHMETIC(90, 90, IntegerRecipes::arithmetic),
    CORNER(25, 25, IntegerRecipes::corner),

    ACCESS(60, 60, MemoryRecipes::access),
    GROUP(60, 60, MemoryRecipes::group),
    INTERLEAVED(30, 30, MemoryRecipes::interleaved),
    FRAME(10, 10, MemoryRecipes::frame),
    COPY(10, 10, MemoryRecipes::copy),
    REBASE(50, 50, MemoryRecipes::rebase),
    WALK(20, 20, MemoryRecipes::walk),
    STRIDE(25, 25, MemoryRecipes::stride),
    ATOMIC(40, 40, MemoryRecipes::atomic),

    BRANCH(70, 70, ControlRecipes::branch),
    COUNT(15, 15, ControlRecipes::count),
    LOOP(30, 30, ControlRecipes::loop),
    TIGHT_LOOP(15, 15, ControlRecipes::tightLoop),
    CALL(20, 20, ControlRecipes::call),
    GIVE_BACK(12, 12, ControlRecipes::giveBack),
    INDIRECT(25, 25, ControlRecipes::indirect),
    CASES(10, 10, ControlRecipes::cases),

    TRAP(30, 40, SystemRecipes::trap),
    ILLEGAL(8, 8, SystemRecipes::illegal),
    FENCE(8, 8, SystemRecipes::fence),
    COUNTER(20, 20, SystemRecipes::counter),
    READ_CONTROL(10, 2, SystemRecipes::readControl),
    WRITE_CONTROL(12, 2, SystemRecipes::writeControl),
    STATUS(12, 2, SystemRecipes::status),
    LOSE_VECTOR(1, 0, SystemRecipes::loseVector),
    LEAVE(15, 2, SystemRecipes::leave),
    USER_PAGES(25, 2, SystemRecipes::userPages),
    BARE_RETURN(3, 1, SystemRecipes::bareReturn),
    SWITCH_SPACE(15, 2, SystemRecipes::switchSpace),
    FLUSH(15, 2, SystemRecipes::flush),

    REPLACE_PAGE(15, 6, PageTableRecipes::replace),
    TOGGLE_RIGHT(15, 6, PageTableRecipes::toggle),
    REMAP_CODE(12, 4, PageTableRecipes::remap),
    FLIP_CODE_PAGE(8, 4, PageTableRecipes::flip),

    ARM(15, 15, DeviceRecipes::arm),
    AWAIT(8, 2, DeviceRecipes::await),
    TIME(6, 6, DeviceRecipes::time),
    PRINT(8, 8, DeviceRecipes::print),
    POKE(5, 5, DeviceRecipes::poke),
    COPY_DATA_BY_DMA(25, 25, DeviceRecipes::copyData),
    COPY_CODE_BY_DMA(25, 25, DeviceRecipes::copyCode),
    POWER(1, 1, DeviceRecipes::power),

    PATCH(15, 15, CodeRecipes::patch),
    PATCH_PART(6, 6, CodeRecipes::patchPart),
    PATCH_NEXT(12, 12, CodeRecipes::patchNext),
    COPY_CODE(6, 6, CodeRecipes::copy);
    // spotless:on

    private static final Set<Recipe> CODE_CHANGES = Set.of(PATCH, PATCH_PART, PATCH_NEXT, COPY_CODE, COPY_CODE_BY_DMA);

    private final int inKernel;
    private final int inUser;
    private final Consumer<Draft> writer;

    Recipe(int inKernel, int inUser, Consumer<Draft> writer) {
        this.inKernel = inKernel;
        this.inUser = inUser;
        this.writer = writer;
    }

    private int weight(Section section) {
        return section == Section.KERNEL ? inKernel : inUser;
    }

    /** Whether it makes code change. */
    boolean changesCode() {
        return CODE_CHANGES.contains(this);
    }

    /**
     * The recipes of one program: some of all, because a program without one kind of operation gets further with the others (swarm
     * testing: Groce and others, 2012). Most programs leave their code as it is, so that engines can make something of it.
     */
    static Set<Recipe> some(SplittableRandom random) {
        Set<Recipe> some = EnumSet.allOf(Recipe.class);
        int chance = random.nextInt(3);
        some.removeIf(recipe -> recipe != ARITHMETIC && random.nextInt(4) < chance);
        if (random.nextInt(4) != 0) {
            some.removeAll(CODE_CHANGES);
        }
        return some;
    }

    /** One of some at random, by its weight in a section. */
    static Recipe choose(Set<Recipe> some, SplittableRandom random, Section section) {
        int dice = random.nextInt(
                some.stream().mapToInt(recipe -> recipe.weight(section)).sum());
        for (Recipe recipe : some) {
            dice -= recipe.weight(section);
            if (dice < 0) {
                return recipe;
            }
        }
        throw new IllegalStateException("weights don't add up");
    }

    /** Writes an operation. */
    Operation write(Draft draft) {
        writer.accept(draft);
        return draft.finish(name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
