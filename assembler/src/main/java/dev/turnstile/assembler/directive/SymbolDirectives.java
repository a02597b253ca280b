package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.ExpressionParser;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;

/** Directives that define symbols or say something about them. */
final class SymbolDirectives {
    private static final int MAX_COMMON = 1 << 30;
    private static final int MAX_ALIGNMENT = 1 << 24;

    private final Layout layout;
    private final ExpressionParser expressions;
    private final Numbers numbers;

    SymbolDirectives(Layout layout, ExpressionParser expressions, Numbers numbers) {
        this.layout = layout;
        this.expressions = expressions;
        this.numbers = numbers;
    }

    boolean assemble(String name, Cursor cursor) {
        switch (name) {
            case ".globl", ".global" -> bind(cursor, ElfSymbol.Binding.GLOBAL);
            case ".local" -> bind(cursor, ElfSymbol.Binding.LOCAL);
            case ".weak" -> bind(cursor, ElfSymbol.Binding.WEAK);
            case ".comm" -> common(cursor, false);
            case ".lcomm" -> common(cursor, true);
            case ".equ", ".set" -> assign(cursor, false);
            case ".equiv" -> assign(cursor, true);
            case ".type" -> type(cursor);
            case ".size" -> size(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void bind(Cursor cursor, ElfSymbol.Binding binding) {
        do {
            layout.symbols().bind(cursor.name("a name"), binding);
        } while (cursor.accept(','));
    }

    private void assign(Cursor cursor, boolean isFinal) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("a name");
        cursor.comma();
        layout.symbols().assign(name, expressions.parse(cursor), isFinal, cursor.line(), column);
    }

    private void common(Cursor cursor, boolean local) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.name("a name");
        cursor.comma();
        int size = numbers.parse(cursor, "the size", 0, MAX_COMMON);
        int alignment = size >= 8 ? 8 : size >= 4 ? 4 : 1;
        if (cursor.accept(',')) {
            int at = cursor.column();
            alignment = Math.max(1, numbers.parse(cursor, "the alignment", 0, MAX_ALIGNMENT));
            if ((alignment & (alignment - 1)) != 0) {
                throw cursor.errorFrom(at, "the alignment must be a power of two, not " + alignment);
            }
        }
        Symbol symbol = layout.symbols().file(name);
        if (symbol.defined()) {
            throw cursor.error(column, name.length(), "'" + name + "' is already defined");
        }
        symbol.type(ElfSymbol.Type.OBJECT);
        if (local || symbol.declaredLocal()) {
            reserve(name, size, alignment, cursor, column);
        } else {
            symbol.makeCommon(size, alignment);
        }
    }

    private void reserve(String name, int size, int alignment, Cursor cursor, int column) {
        Section zeros = layout.section(".bss");
        if (zeros == null) {
            int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE;
            zeros = layout.add(".bss", ElfSection.TYPE_NOBITS, flags, 0, cursor.line());
        }
        layout.reserve(zeros, name, size, alignment, cursor.line(), column);
    }

    private void type(Cursor cursor) {
        Symbol symbol = layout.symbols().declared(cursor.name("a name"));
        cursor.accept(',');
        if (cursor.peek() == '@' || cursor.peek() == '%' || cursor.peek() == '#') {
            cursor.skip();
        }
        cursor.skipBlanks();
        int column = cursor.column();
        String type = cursor.peek() == '"' ? cursor.string() : cursor.name("@function, @object or @notype");
        symbol.type(
                switch (type) {
                    case "function", "STT_FUNC", "gnu_indirect_function" -> ElfSymbol.Type.FUNCTION;
                    case "object", "STT_OBJECT", "common", "tls_object", "gnu_unique_object" -> ElfSymbol.Type.OBJECT;
                    case "notype", "STT_NOTYPE" -> ElfSymbol.Type.NONE;
                    default ->
                        throw cursor.errorFrom(column, "expected @function, @object or @notype, found '" + type + "'");
                });
    }

    private void size(Cursor cursor) {
        Symbol symbol = layout.symbols().declared(cursor.name("a name"));
        cursor.comma();
        symbol.size(expressions.parse(cursor));
    }
}
