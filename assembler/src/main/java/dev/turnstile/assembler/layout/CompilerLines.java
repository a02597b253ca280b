package dev.turnstile.assembler.layout;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler says its instructions come from: {@code .file} numbers the files of its own source, and {@code .loc} names the line
 * of the instruction that is next. A source that says so hides its own lines from debuggers and the linker's messages: nobody has
 * written them.
 */
public final class CompilerLines {
    private record Place(String file, int line) {}

    private final Map<Integer, String> files = new HashMap<>();
    private @Nullable Place next;
    private boolean used;

    /** Gives a number to a file. */
    public void file(int number, String name) {
        files.put(number, name);
    }

    /** Says where the next instruction comes from; false if no file has that number. */
    public boolean place(int file, int line) {
        String name = files.get(file);
        if (name == null) {
            return false;
        }
        next = new Place(name, line);
        used = true;
        return true;
    }

    /** Whether the source is a compiler's that names lines. */
    public boolean used() {
        return used;
    }

    /** Notes the place of an instruction that is about to be appended. */
    void mark(Section section) {
        if (next != null) {
            section.markCompiled(new LineRow(section.size(), next.file, next.line));
            next = null;
        }
    }
}
