package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.elf.ElfSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it stands for: nothing yet, an address, or an expression. As an expression its value is that of its
 * definition; as a base it is an address that another object defines.
 */
public final class Symbol implements Expression, Base {
    private final Evaluation evaluation;
    private String name;
    private @Nullable Expression definition;
    private @Nullable Line definedAt;
    private @Nullable Symbol outer;
    private boolean variable;
    private boolean declaredLocal;
    private boolean referenced;
    private @Nullable Value known;
    private int knownAt;
    private ElfSymbol.@Nullable Binding binding;
    private ElfSymbol.Type type = ElfSymbol.Type.NONE;
    private @Nullable Expression size;
    private int commonSize = -1;
    private int commonAlignment;

    Symbol(String name, Evaluation evaluation) {
        this.name = name;
        this.evaluation = evaluation;
    }

    /** The name. */
    public String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }

    /** Whether it stands for something in this source. */
    public boolean defined() {
        return definition != null;
    }

    /** Where it was defined, or null. */
    public @Nullable Line definedAt() {
        return definedAt;
    }

    /** Whether it is a label and not an expression. */
    public boolean isLabel() {
        return definition instanceof Address;
    }

    /** Whether it may be defined again. */
    boolean variable() {
        return variable;
    }

    void define(Expression as, @Nullable Line at, boolean again) {
        definition = as;
        definedAt = at;
        variable = again;
        evaluation.invalidate();
    }

    /** The number that it stands for, or null if it is no constant. */
    @Nullable
    Constant constant() {
        return definition instanceof Constant constant ? constant : null;
    }

    /** Stands for another symbol until it is defined itself. */
    void fallBackTo(@Nullable Symbol other) {
        outer = other;
    }

    /** Stands for another symbol from now on. */
    void forwardTo(Symbol other) {
        definition = other;
        other.referenced |= referenced;
        evaluation.invalidate();
    }

    /** Whether something refers to it. */
    public boolean referenced() {
        return referenced;
    }

    /** Notes that something refers to it. */
    public void refer() {
        referenced = true;
    }

    @Override
    public Value evaluate() {
        if (definition == null) {
            return outer == null ? Value.of(this, 0) : outer.evaluate();
        }
        if (binding == ElfSymbol.Binding.WEAK && evaluation.weakByName()) {
            return Value.of(this, 0);
        }
        if (definition instanceof Constant || definition instanceof Address) {
            return definition.evaluate();
        }
        if (known == null || knownAt != evaluation.state()) {
            boolean allowed = evaluation.enter();
            known = allowed
                    ? definition.evaluate()
                    : Value.none("'" + name + "' is defined by itself, or by too long a chain of symbols");
            evaluation.leave();
            knownAt = evaluation.state();
        }
        return known;
    }

    @Override
    public String description() {
        return "the undefined symbol '" + name + "'";
    }

    /** Who sees it, if the source says so. */
    public ElfSymbol.@Nullable Binding binding() {
        return binding;
    }

    /** Says who sees it. */
    public void bind(ElfSymbol.Binding to) {
        if (binding != ElfSymbol.Binding.WEAK) {
            binding = to;
        }
        declaredLocal |= to == ElfSymbol.Binding.LOCAL;
    }

    /** Whether {@code .local} was said of it. */
    public boolean declaredLocal() {
        return declaredLocal;
    }

    /** Whether other objects see it. */
    public boolean shared() {
        return binding == ElfSymbol.Binding.GLOBAL || binding == ElfSymbol.Binding.WEAK;
    }

    /** What it stands for. */
    public ElfSymbol.Type type() {
        return type;
    }

    /** Says what it stands for. */
    public void type(ElfSymbol.Type to) {
        type = to;
    }

    /** Its size in bytes, if the source says so. */
    public @Nullable Expression size() {
        return size;
    }

    /** Says how large it is. */
    public void size(Expression to) {
        size = to;
    }

    /** Makes it room that all objects share. */
    public void makeCommon(int bytes, int alignment) {
        commonSize = Math.max(commonSize, bytes);
        commonAlignment = Math.max(commonAlignment, alignment);
    }

    /** Bytes of a common symbol, or -1 if it is none. */
    public int commonSize() {
        return commonSize;
    }

    /** Alignment of a common symbol. */
    public int commonAlignment() {
        return commonAlignment;
    }

    /** Whether it stays out of the symbol table. */
    public boolean isTemporary() {
        return name.startsWith(".L");
    }
}
