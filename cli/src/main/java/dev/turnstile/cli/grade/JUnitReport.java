package dev.turnstile.cli.grade;

import dev.turnstile.emulator.bus.Clock;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Grades in the XML that JUnit's runners write and build servers read (Maven Surefire's {@code surefire-test-report.xsd}): a suite a
 * submission. Times are the guest's, so that the report of the same submissions is always the same.
 */
public final class JUnitReport {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitReport() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The whole document. */
    public static String of(Specification specification, List<Grade> grades) {
        try {
            return new JUnitReport().document(specification, grades);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory can't be written", e);
        }
    }

    private String document(Specification specification, List<Grade> grades) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        attribute("name", specification.title());
        attribute("tests", specification.tests().size() * (long) grades.size());
        attribute("failures", grades.stream().mapToLong(Grade::failures).sum());
        line();
        for (Grade grade : grades) {
            suite(grade);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void suite(Grade grade) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", grade.submission().name());
        attribute("tests", grade.results().size());
        attribute("errors", 0);
        attribute("skipped", 0);
        attribute("failures", grade.failures());
        attribute(
                "time",
                seconds(grade.results().stream().mapToLong(TestResult::ticks).sum()));
        line();
        for (TestResult result : grade.results()) {
            test(grade.submission(), result);
        }
        xml.writeEndElement();
        line();
    }

    private void test(Submission submission, TestResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", result.test().name());
        attribute("classname", submission.name());
        attribute("time", seconds(result.ticks()));
        if (!result.passed()) {
            xml.writeStartElement("failure");
            attribute("message", result.complaints().get(0).lines().findFirst().orElse(""));
            attribute("type", "failure");
            xml.writeCharacters(Printable.text(String.join("\n", result.complaints())));
            xml.writeEndElement();
        }
        output("system-out", result.output());
        output("system-err", result.errors());
        xml.writeEndElement();
        line();
    }

    private void output(String element, String contents) throws XMLStreamException {
        if (!contents.isEmpty()) {
            xml.writeStartElement(element);
            xml.writeCharacters(Printable.text(contents));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, long value) throws XMLStreamException {
        attribute(name, Long.toString(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.text(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String seconds(long ticks) {
        return String.format(Locale.ROOT, "%.3f", (double) ticks / Clock.FREQUENCY);
    }
}
