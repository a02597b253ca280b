package dev.turnstile.assembler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void commentsAreBlankedAndColumnsKept() {
        assertThat(code("a # b\nc // d\ne /* f */ g\nh /* i\nj\nk */ l\n"))
                .containsExactly("a ", "c ", "e         g", "h     ", " ", "     l");
    }

    @Test
    void quotesHideComments() {
        assertThat(code(".ascii \"# // /*\" # x\nli a0, '#' # x\nli a0, '\"' # x\nli a0, '\\'' # x"))
                .containsExactly(".ascii \"# // /*\" ", "li a0, '#' ", "li a0, '\"' ", "li a0, '\\'' ");
    }

    @Test
    void lineMarkersSetThePlace() {
        assertThat(places("a\n# 40 \"b.c\" 1\nb\nc\n# 0 \"\" 2\nd\n"))
                .containsExactly("a.s:1", "b.c:40", "b.c:41", "a.s:6");
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
        assertThat(code("a\r\nb")).containsExactly("a", "b");
    }

    private static List<String> code(String text) {
        return lines(text).stream().map(Line::code).toList();
    }

    private static List<String> places(String text) {
        return lines(text).stream()
                .map(line -> line.file() + ":" + line.number())
                .toList();
    }

    private static List<Line> lines(String text) {
        SourceText source = new SourceText("a.s", text.getBytes(StandardCharsets.UTF_8));
        List<Line> lines = new ArrayList<>();
        for (Line line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }
}
