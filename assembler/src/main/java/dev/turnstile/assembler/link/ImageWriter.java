package dev.turnstile.assembler.link;

import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.List;

/** Fills the output sections, and the segments with them. */
final class ImageWriter {
    private static final int[] SEGMENT_FLAGS = {
        ElfSegment.READ | ElfSegment.EXECUTE, ElfSegment.READ, ElfSegment.READ | ElfSegment.WRITE
    };

    private final List<OutputSection> sections;
    private final Relocator relocator;

    ImageWriter(List<OutputSection> sections, Relocator relocator) {
        this.sections = sections;
        this.relocator = relocator;
    }

    /**
     * The whole file.
     *
     * @param headers bytes before the first section that the first segment begins with
     */
    ElfFile write(ElfFile.Type type, int entry, int headers, List<ElfSymbol> symbols) {
        List<ElfSection> written = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (OutputSection section : sections) {
            byte[] bytes = section.isZeros() ? new byte[0] : contents(section);
            contents.add(bytes);
            written.add(new ElfSection(
                    section.name,
                    section.type,
                    section.flags,
                    section.address,
                    Bytes.of(bytes),
                    (int) section.size,
                    section.alignment,
                    section.entrySize,
                    List.of()));
        }
        List<ElfSegment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENT_FLAGS.length; i++) {
            segment(i, segments.isEmpty() ? headers : 0, contents, segments);
        }
        return new ElfFile(type, entry, written, segments, symbols);
    }

    private byte[] contents(OutputSection section) {
        if (section.made != null) {
            return section.made.get().toArray();
        }
        byte[] bytes = new byte[(int) section.size];
        for (OutputSection.Piece piece : section.pieces) {
            piece.of().data().copyTo(bytes, piece.offset());
            relocator.relocate(bytes, section, piece);
        }
        return bytes;
    }

    private void segment(int number, int before, List<byte[]> contents, List<ElfSegment> segments) {
        int first = -1;
        int start = 0;
        int fileEnd = 0;
        int memoryEnd = 0;
        for (int i = 0; i < sections.size(); i++) {
            OutputSection section = sections.get(i);
            if (section.segment() == number) {
                start = first < 0 ? section.address - before : start;
                first = first < 0 ? i : first;
                memoryEnd = section.address + (int) section.size - start;
                fileEnd = section.isZeros() ? Math.max(fileEnd, before) : memoryEnd;
            }
        }
        if (first < 0) {
            return;
        }
        byte[] data = new byte[fileEnd];
        for (int i = first; i < sections.size(); i++) {
            OutputSection section = sections.get(i);
            if (section.segment() == number) {
                System.arraycopy(
                        contents.get(i),
                        0,
                        data,
                        section.isZeros() ? 0 : section.address - start,
                        contents.get(i).length);
            }
        }
        segments.add(new ElfSegment(start, start, Bytes.of(data), memoryEnd, SEGMENT_FLAGS[number], Paging.PAGE_SIZE));
    }
}
