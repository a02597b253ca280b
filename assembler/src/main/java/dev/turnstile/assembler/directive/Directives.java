package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.instruction.CodeModel;
import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.ExpressionParser;
import java.util.List;

/** Assembles the directives that GNU as has, too. */
public final class Directives {
    /** All names, those of other packages included, for suggestions. */
    public static final List<String> NAMES = List.of(
            ".text",
            ".data",
            ".rodata",
            ".bss",
            ".section",
            ".pushsection",
            ".popsection",
            ".previous",
            ".globl",
            ".global",
            ".local",
            ".weak",
            ".comm",
            ".lcomm",
            ".byte",
            ".half",
            ".short",
            ".2byte",
            ".word",
            ".long",
            ".4byte",
            ".dword",
            ".quad",
            ".8byte",
            ".uleb128",
            ".sleb128",
            ".ascii",
            ".asciz",
            ".string",
            ".space",
            ".skip",
            ".zero",
            ".fill",
            ".align",
            ".p2align",
            ".balign",
            ".equ",
            ".set",
            ".equiv",
            ".include",
            ".incbin",
            ".macro",
            ".endm",
            ".exitm",
            ".purgem",
            ".rept",
            ".irp",
            ".irpc",
            ".endr",
            ".if",
            ".ifdef",
            ".ifndef",
            ".ifb",
            ".ifnb",
            ".ifc",
            ".ifnc",
            ".ifeq",
            ".ifne",
            ".iflt",
            ".ifle",
            ".ifgt",
            ".ifge",
            ".elseif",
            ".else",
            ".endif",
            ".error",
            ".warning",
            ".print",
            ".type",
            ".size",
            ".struct",
            ".endstruct",
            ".instance",
            ".proc",
            ".endproc",
            ".reg",
            ".frame",
            ".option",
            ".end");

    private final DataDirectives data;
    private final SymbolDirectives symbols;
    private final SectionDirectives sections;
    private final OptionDirective options;
    private final MessageDirectives messages;
    private final LineDirectives lines;

    public Directives(
            Layout layout,
            ExpressionParser expressions,
            OperandParser operands,
            Numbers numbers,
            SourceFiles files,
            CodeModel model,
            Diagnostics diagnostics) {
        data = new DataDirectives(layout, operands, numbers, files);
        symbols = new SymbolDirectives(layout, expressions, numbers);
        sections = new SectionDirectives(layout, numbers);
        options = new OptionDirective(model);
        messages = new MessageDirectives(diagnostics);
        lines = new LineDirectives(layout, numbers);
    }

    /** Assembles a directive with the operands at the cursor; says whether there is one of that name. */
    public boolean assemble(String name, Cursor cursor) {
        if (data.assemble(name, cursor) || sections.assemble(name, cursor) || symbols.assemble(name, cursor)) {
            return true;
        }
        return options.assemble(name, cursor)
                || messages.assemble(name, cursor)
                || lines.assemble(name, cursor)
                || isInformation(name, cursor);
    }

    /** What compilers tell debuggers and linkers of other machines. */
    private static boolean isInformation(String name, Cursor cursor) {
        boolean ignored = name.startsWith(".cfi_")
                || switch (name) {
                    case ".attribute",
                            ".ident",
                            ".addrsig",
                            ".addrsig_sym",
                            ".hidden",
                            ".protected",
                            ".internal",
                            ".version",
                            ".line",
                            ".ln" -> true;
                    default -> false;
                };
        if (ignored) {
            cursor.rest();
        }
        return ignored;
    }
}
