package dev.turnstile.emulator.jit;

/** Watches the JIT at work. What it is told can't be seen by the guest and depends on the host's speed. */
public interface JitListener {
    /** Doesn't care. */
    JitListener NONE = new JitListener() {};

    /** A region has been compiled; called by the thread that did it. */
    default void compiled(Region region, CompiledClass code) {}

    /** A region has been dropped, because its code was overwritten or because there were too many. */
    default void dropped(Region region, boolean overwritten) {}

    /** Translated code has been left; {@code key} says where the hart is now, {@code left} how many steps it may still do. */
    default void left(Region region, int key, long left) {}

    /** This one, and another that is told everything, too. */
    default JitListener and(JitListener other) {
        JitListener first = this;
        return new JitListener() {
            @Override
            public void compiled(Region region, CompiledClass code) {
                first.compiled(region, code);
                other.compiled(region, code);
            }

            @Override
            public void dropped(Region region, boolean overwritten) {
                first.dropped(region, overwritten);
                other.dropped(region, overwritten);
            }

            @Override
            public void left(Region region, int key, long left) {
                first.left(region, key, left);
                other.left(region, key, left);
            }
        };
    }
}
