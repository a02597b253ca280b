package dev.turnstile.assembler;

import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Paging;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link Build} is asked to do. */
record BuildArguments(
        Kind kind,
        Path output,
        List<Path> includeDirectories,
        @Nullable Path root,
        Map<String, Long> symbols,
        String entry,
        int base,
        @Nullable Path map,
        @Nullable Path listing,
        List<Path> inputs) {
    /** What is made. */
    enum Kind {
        OBJECT,
        EXECUTABLE,
        ARCHIVE
    }

    static final String USAGE = """
            usage: object|executable|archive -o FILE [-I DIRECTORY]... [-D NAME=VALUE]... [--root DIRECTORY]
                   [--entry SYMBOL] [--base ADDRESS] [--map FILE] [--listing FILE] INPUT...""";

    static BuildArguments parse(String[] arguments) throws AssemblyException {
        try {
            return new Parser(List.of(arguments)).parse();
        } catch (InvalidPathException e) {
            throw new AssemblyException("", "no file name: " + e.getInput());
        }
    }

    private static final class Parser {
        private final Iterator<String> words;
        private final List<Path> directories = new ArrayList<>();
        private final Map<String, Long> symbols = new HashMap<>();
        private final List<Path> inputs = new ArrayList<>();
        private @Nullable Path output;
        private @Nullable Path root;
        private @Nullable Path map;
        private @Nullable Path listing;
        private String entry = LinkOptions.PROGRAM.entry();
        private int base = LinkOptions.PROGRAM.base();

        Parser(List<String> arguments) {
            words = arguments.iterator();
        }

        BuildArguments parse() throws AssemblyException {
            Kind kind = kind(words.hasNext() ? words.next() : "");
            while (words.hasNext()) {
                String word = words.next();
                switch (word) {
                    case "-o" -> output = Path.of(value(word));
                    case "-I" -> directories.add(Path.of(value(word)));
                    case "-D" -> define(value(word));
                    case "--root" -> root = Path.of(value(word));
                    case "--entry" -> entry = value(word);
                    case "--base" -> base = base(value(word));
                    case "--map" -> map = Path.of(value(word));
                    case "--listing" -> listing = Path.of(value(word));
                    default -> {
                        if (word.startsWith("-")) {
                            throw usage("unknown option " + word);
                        }
                        inputs.add(Path.of(word));
                    }
                }
            }
            if (output == null || inputs.isEmpty()) {
                throw usage(output == null ? "no output file" : "no input files");
            }
            return new BuildArguments(kind, output, directories, root, symbols, entry, base, map, listing, inputs);
        }

        private static Kind kind(String word) throws AssemblyException {
            return switch (word) {
                case "object" -> Kind.OBJECT;
                case "executable" -> Kind.EXECUTABLE;
                case "archive" -> Kind.ARCHIVE;
                default -> throw usage("expected object, executable or archive");
            };
        }

        private String value(String option) throws AssemblyException {
            if (!words.hasNext()) {
                throw usage("nothing behind " + option);
            }
            return words.next();
        }

        private void define(String text) throws AssemblyException {
            int equals = text.indexOf('=');
            if (equals == 0) {
                throw usage("no name in -D " + text);
            }
            symbols.put(
                    equals < 0 ? text : text.substring(0, equals), equals < 0 ? 1 : number(text.substring(equals + 1)));
        }

        private static int base(String text) throws AssemblyException {
            long address = number(text);
            if (address < 0 || address > 0xffffffffL || address % Paging.PAGE_SIZE != 0) {
                throw usage("the base must be a multiple of " + Paging.PAGE_SIZE + " below 2^32: " + text);
            }
            return (int) address;
        }

        private static long number(String text) throws AssemblyException {
            try {
                return Long.decode(text);
            } catch (NumberFormatException e) {
                throw usage("not a number: " + text);
            }
        }

        private static AssemblyException usage(String problem) {
            return new AssemblyException("", problem + "\n" + USAGE);
        }
    }
}
