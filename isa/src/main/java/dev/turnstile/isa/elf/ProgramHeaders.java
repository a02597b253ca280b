package dev.turnstile.isa.elf;

import static dev.turnstile.isa.elf.Layout.*;

import java.util.List;

/**
 * The program headers of a file: one for each segment and, in a file for the dynamic loader, one for the headers themselves and
 * one for each section that the kernel or the loader has to find. ELF wants the headers and the interpreter's name before
 * all segments.
 */
final class ProgramHeaders {
    private static final String INTERPRETER = ".interp";
    private static final int NONE = -1;

    private final List<ElfSection> sections;
    private final List<ElfSegment> segments;
    private final int interpreter;
    private final int dynamic;

    ProgramHeaders(ElfFile file) {
        int named = NONE;
        int typed = NONE;
        for (int i = 0; i < file.sections().size(); i++) {
            named = file.sections().get(i).name().equals(INTERPRETER) ? i : named;
            typed = file.sections().get(i).type() == ElfSection.TYPE_DYNAMIC ? i : typed;
        }
        sections = file.sections();
        segments = file.segments();
        interpreter = named;
        dynamic = typed;
    }

    /** Whether the first segment begins with the file's headers. */
    boolean areInMemory() {
        return dynamic != NONE && !segments.isEmpty();
    }

    int count() {
        return count(segments.size(), areInMemory(), interpreter != NONE);
    }

    static int count(int segments, boolean dynamic, boolean interpreter) {
        return segments + (dynamic ? 2 + (interpreter ? 1 : 0) : 0);
    }

    /**
     * Writes them.
     *
     * @param segmentOffsets where each segment lies in the file
     * @param sectionOffsets where each section lies in the file
     */
    void write(Output to, int[] segmentOffsets, int[] sectionOffsets) {
        if (areInMemory()) {
            int size = count() * SEGMENT_SIZE;
            int address = segments.get(0).virtualAddress() + HEADER_SIZE;
            header(to, SEGMENT_HEADERS, HEADER_SIZE, address, size, ElfSegment.READ);
            if (interpreter != NONE) {
                header(to, SEGMENT_INTERPRETER, interpreter, sectionOffsets);
            }
        }
        for (int i = 0; i < segmentOffsets.length; i++) {
            segment(to, segments.get(i), segmentOffsets[i]);
        }
        if (areInMemory()) {
            header(to, SEGMENT_DYNAMIC, dynamic, sectionOffsets);
        }
    }

    private static void segment(Output to, ElfSegment segment, int offset) {
        to.word(SEGMENT_LOAD);
        to.word(offset);
        to.word(segment.virtualAddress());
        to.word(segment.physicalAddress());
        to.word(segment.data().size());
        to.word(segment.memorySize());
        to.word(segment.flags());
        to.word(segment.alignment());
    }

    private void header(Output to, int type, int number, int[] offsets) {
        ElfSection section = sections.get(number);
        int flags = ElfSegment.READ | (section.has(ElfSection.FLAG_WRITE) ? ElfSegment.WRITE : 0);
        header(to, type, offsets[number], section.address(), section.size(), flags);
    }

    private static void header(Output to, int type, int offset, int address, int size, int flags) {
        to.word(type);
        to.word(offset);
        to.word(address);
        to.word(address);
        to.word(size);
        to.word(size);
        to.word(flags);
        to.word(4);
    }
}
