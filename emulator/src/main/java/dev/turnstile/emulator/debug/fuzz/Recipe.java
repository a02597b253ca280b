package dev.turnstile.emulator.debug.fuzz;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What operations there are, and how often each is chosen. */
enum Recipe {
    // spotless:off
    ARITHMETIC(90, IntegerRecipes::arithmetic),
    CORNER(25, IntegerRecipes::corner),

    ACCESS(60, MemoryRecipes::access),
    GROUP(60, MemoryRecipes::group),
    FRAME(10, MemoryRecipes::frame),
    COPY(10, MemoryRecipes::copy),
    REBASE(50, MemoryRecipes::rebase),
    WALK(20, MemoryRecipes::walk),
    ATOMIC(25, MemoryRecipes::atomic),

    BRANCH(70, ControlRecipes::branch),
    COUNT(15, ControlRecipes::count),
    LOOP(30, ControlRecipes::loop),
    TIGHT_LOOP(15, ControlRecipes::tightLoop),
    CALL(20, ControlRecipes::call),
    GIVE_BACK(12, ControlRecipes::giveBack),
    INDIRECT(25, ControlRecipes::indirect),
    CASES(10, ControlRecipes::cases),

    TRAP(30, SystemRecipes::trap),
    ILLEGAL(8, SystemRecipes::illegal),
    FENCE(5, SystemRecipes::fence),
    COUNTER(20, SystemRecipes::counter),
    READ_CONTROL(10, SystemRecipes::readControl),
    WRITE_CONTROL(12, SystemRecipes::writeControl),
    STATUS(12, SystemRecipes::status),
    LOSE_VECTOR(1, SystemRecipes::loseVector),
    LEAVE(15, SystemRecipes::leave),
    BARE_RETURN(3, SystemRecipes::bareReturn),
    SWITCH_SPACE(15, SystemRecipes::switchSpace),
    FLUSH(15, SystemRecipes::flush),

    REPLACE_PAGE(15, PageTableRecipes::replace),
    TOGGLE_RIGHT(15, PageTableRecipes::toggle),
    FLIP_CODE_PAGE(8, PageTableRecipes::flip),

    ARM(15, DeviceRecipes::arm),
    AWAIT(8, DeviceRecipes::await),
    TIME(6, DeviceRecipes::time),
    PRINT(8, DeviceRecipes::print),
    POKE(5, DeviceRecipes::poke),
    DMA_COPY(12, DeviceRecipes::copy),
    POWER(1, DeviceRecipes::power),

    PATCH(15, CodeRecipes::patch),
    PATCH_PART(6, CodeRecipes::patchPart),
    PATCH_NEXT(12, CodeRecipes::patchNext),
    COPY_CODE(6, CodeRecipes::copy);
    // spotless:on

    private final int weight;
    private final Consumer<Draft> writer;

    Recipe(int weight, Consumer<Draft> writer) {
        this.weight = weight;
        this.writer = writer;
    }

    /** One at random, by weight. */
    static Recipe choose(SplittableRandom random) {
        int total = 0;
        for (Recipe recipe : values()) {
            total += recipe.weight;
        }
        int dice = random.nextInt(total);
        for (Recipe recipe : values()) {
            dice -= recipe.weight;
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
