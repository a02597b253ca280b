package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.isa.elf.ElfSection;

/** Directives that choose the section that grows. */
final class SectionDirectives {
    private static final int READ = ElfSection.FLAG_ALLOC;
    private static final int READ_WRITE = ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE;
    private static final int READ_EXECUTE = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;

    private final Layout layout;
    private final Numbers numbers;

    SectionDirectives(Layout layout, Numbers numbers) {
        this.layout = layout;
        this.numbers = numbers;
    }

    boolean assemble(String name, Cursor cursor) {
        switch (name) {
            case ".text", ".data", ".rodata", ".bss" -> {
                if (!cursor.atEnd()) {
                    numbers.parse(cursor, "the subsection", 0, 0);
                }
                layout.enter(byName(name, cursor.line()));
            }
            case ".section" -> layout.enter(section(cursor));
            case ".pushsection" -> {
                layout.push(cursor);
                layout.enter(section(cursor));
            }
            case ".popsection" -> {
                if (!layout.pop()) {
                    throw cursor.error(0, cursor.column(), "'.popsection' without '.pushsection'");
                }
            }
            case ".previous" -> layout.enterPrevious();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Section byName(String name, Line line) {
        Section section = layout.section(name);
        return section != null ? section : layout.add(name, usualType(name), usualFlags(name), 0, line);
    }

    private Section section(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.peek() == '"' ? cursor.string() : sectionName(cursor);
        int flags = usualFlags(name);
        int type = usualType(name);
        int entrySize = 0;
        boolean described = cursor.accept(',') && cursor.peek() == '"';
        if (described) {
            flags = flags(cursor);
            type = (flags & ElfSection.FLAG_ALLOC) == 0 && type == ElfSection.TYPE_NOBITS
                    ? ElfSection.TYPE_PROGBITS
                    : type;
            if (cursor.accept(',')) {
                type = type(cursor);
                if ((flags & ElfSection.FLAG_MERGE) != 0 && cursor.accept(',')) {
                    entrySize = numbers.parse(cursor, "the size of an entry", 1, 1 << 16);
                }
            }
        }
        cursor.rest();
        Section section = layout.section(name);
        if (section == null) {
            return layout.add(name, type, flags, entrySize, cursor.line());
        }
        if (described && (section.flags() != flags || section.type() != type)) {
            throw cursor.error(column, name.length(), "the section has other flags or another type elsewhere");
        }
        return section;
    }

    /** Section names may contain a minus. */
    private static String sectionName(Cursor cursor) {
        int start = cursor.column();
        cursor.name("the name of a section");
        while (cursor.peekAhead(0) == '-' || Cursor.isNameCharacter(cursor.peekAhead(0))) {
            cursor.skip();
        }
        return cursor.textFrom(start);
    }

    private static int flags(Cursor cursor) {
        int column = cursor.column();
        String letters = cursor.string();
        int flags = 0;
        for (int i = 0; i < letters.length(); i++) {
            flags |= switch (letters.charAt(i)) {
                case 'a' -> ElfSection.FLAG_ALLOC;
                case 'w' -> ElfSection.FLAG_WRITE;
                case 'x' -> ElfSection.FLAG_EXECUTE;
                case 'M' -> ElfSection.FLAG_MERGE;
                case 'S' -> ElfSection.FLAG_STRINGS;
                case 'G', 'o', 'e', 'R' -> 0;
                default -> throw cursor.errorFrom(column, "unknown section flag '" + letters.charAt(i) + "'");
            };
        }
        return flags;
    }

    private static int type(Cursor cursor) {
        int column = cursor.column();
        if (!cursor.accept('@') && !cursor.accept('%')) {
            throw cursor.error("expected @progbits, @nobits, @note, @init_array or @fini_array");
        }
        String type = cursor.name("@progbits, @nobits, @note, @init_array or @fini_array");
        return switch (type) {
            case "progbits" -> ElfSection.TYPE_PROGBITS;
            case "nobits" -> ElfSection.TYPE_NOBITS;
            case "note" -> ElfSection.TYPE_NOTE;
            case "init_array" -> ElfSection.TYPE_INIT_ARRAY;
            case "fini_array" -> ElfSection.TYPE_FINI_ARRAY;
            case "preinit_array" -> ElfSection.TYPE_PREINIT_ARRAY;
            default -> throw cursor.errorFrom(column, "unknown section type '@" + type + "'");
        };
    }

    private static int usualFlags(String name) {
        if (is(name, ".text")) {
            return READ_EXECUTE;
        }
        if (is(name, ".rodata") || is(name, ".srodata")) {
            return READ;
        }
        boolean data = is(name, ".data") || is(name, ".sdata") || is(name, ".bss") || is(name, ".sbss");
        boolean array = is(name, ".init_array") || is(name, ".fini_array") || is(name, ".preinit_array");
        return data || array ? READ_WRITE : 0;
    }

    private static int usualType(String name) {
        if (is(name, ".bss") || is(name, ".sbss")) {
            return ElfSection.TYPE_NOBITS;
        }
        if (is(name, ".init_array")) {
            return ElfSection.TYPE_INIT_ARRAY;
        }
        if (is(name, ".fini_array")) {
            return ElfSection.TYPE_FINI_ARRAY;
        }
        if (is(name, ".preinit_array")) {
            return ElfSection.TYPE_PREINIT_ARRAY;
        }
        return name.startsWith(".note") ? ElfSection.TYPE_NOTE : ElfSection.TYPE_PROGBITS;
    }

    private static boolean is(String name, String kind) {
        return name.startsWith(kind) && (name.length() == kind.length() || name.charAt(kind.length()) == '.');
    }
}
