package dev.turnstile.assembler.emit;

import dev.turnstile.assembler.layout.LineRow;
import dev.turnstile.assembler.layout.Section;
import java.util.List;

/** A section, and the lines that it comes from. */
record LineSequence(Section section, List<LineRow> rows) {}
