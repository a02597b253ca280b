package dev.turnstile.cli.grade;

import dev.turnstile.cli.grade.TestCase.Expectations;
import dev.turnstile.cli.grade.TestCase.Turn;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.sanitize.Report;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.emulator.sanitize.Sanitizers;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.testkit.BuildFailure;
import dev.turnstile.testkit.Guest;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test of a submission, in a machine that nobody else has. The standard file system's shell does the test's commands; what they have come to,
 * it is asked afterwards, by words that the submission can't have known.
 */
final class Attempt {
    private static final String PROGRAMS = "/bin/";
    /** Where commands find their standard input. */
    private static final String INPUT = "/tmp/.input";

    private static final Engine.Factory JIT =
            JitEngine.with(JitConfiguration.DEFAULT, JitListener.NONE, System::nanoTime);

    private final Submission submission;
    private final Specification specification;
    private final TestCase test;
    private final ElfFile kernel;
    private final List<ElfFile> modules;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param kernel and the objects of the submission's modules: what sanitizers have to know
     */
    Attempt(Submission submission, Specification specification, TestCase test, ElfFile kernel, List<ElfFile> modules) {
        this.submission = submission;
        this.specification = specification;
        this.test = test;
        this.kernel = kernel;
        this.modules = modules;
    }

    /** Does the test. */
    TestResult result() {
        Guest guest = Guest.withShell();
        OutputGuard guard = new OutputGuard(test.limits().output());
        Set<Sanitizer> wanted = test.surroundings().sanitizers();
        Sanitizers sanitizers = new Sanitizers(wanted, kernel).modules(modules);
        try {
            fill(guest, test.surroundings());
            guest.tap(sanitizers::tap).tap(() -> guard);
            guest.engine(wanted.isEmpty() ? JIT : sanitizers.engines());
            return in(guest, guard, sanitizers);
        } catch (BuildFailure e) {
            return TestResult.failed(test, "can't be built: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return TestResult.failed(test, "the machine can't be made: " + e.getMessage());
        }
    }

    /** Puts everything into the guest. */
    private void fill(Guest guest, Surroundings around) {
        Limits limits = test.limits();
        guest.configuration(configuration -> configuration.withMemorySize(limits.memory()))
                .limit(limits.instructions())
                .kernelWords(around.kernelWords());
        around.devices().forEach(guest::device);
        around.faults().forEach(guest::fault);
        @Nullable Bytes disk = around.disk();
        if (disk != null) {
            guest.disk(disk.toArray());
        }
        specification.include().forEach(guest::include);
        List<String> sources = specification.sources();
        List<String> program = specification.program();
        if (!program.isEmpty()) {
            Path[] files = program.stream()
                    .map(name -> submission.source(name, sources))
                    .toArray(Path[]::new);
            guest.program(PROGRAMS + Specification.guestName(program.get(0)), files);
        }
        for (String module : specification.module()) {
            guest.module(Specification.guestName(module), submission.source(module, sources));
        }
        guest.file(INPUT, test.input().toArray());
        test.files().forEach(guest::file);
    }

    private TestResult in(Guest guest, OutputGuard guard, Sanitizers sanitizers) {
        try (Session session = guest.start()) {
            guard.onExceeding(() -> end(session.machine()));
            Conversation conversation = new Conversation(session);
            try {
                conversation.begin();
                converse(conversation);
                compare(conversation);
            } catch (GuestFailure e) {
                complaints.add(Ending.of(session, e, guard.exceeded(), test.limits()));
            }
            addReports(sanitizers.reports());
            return new TestResult(
                    test,
                    List.copyOf(complaints),
                    session.counter(Counter.INSTRUCTIONS),
                    session.counter(Counter.TIME),
                    conversation.output(),
                    conversation.errors());
        }
    }

    /** Ends the run behind the present instruction. */
    private static void end(Machine machine) {
        machine.stop();
        machine.hart().stopNoLaterThan(machine.hart().instructions + 1);
    }

    private void converse(Conversation conversation) {
        if (test.dialogue().isEmpty()) {
            conversation.command("{ " + test.commands() + "\n} <" + INPUT);
            return;
        }
        conversation.say(test.commands() + "\n");
        for (Turn turn : test.dialogue()) {
            if (turn.sent()) {
                conversation.say(turn.text());
            } else {
                conversation.hear(turn.text());
            }
        }
        conversation.pause();
    }

    private void compare(Conversation conversation) {
        Expectations wanted = test.expectations();
        int status = conversation.status();
        if (status != wanted.status()) {
            complaints.add("the status is " + status + ", where " + wanted.status() + " was expected");
        }
        compare("the output", conversation.output(), wanted.output());
        compare("standard error", conversation.errors(), wanted.errors());
        for (Map.Entry<String, List<TextCheck>> file : wanted.files().entrySet()) {
            @Nullable String contents = conversation.file(file.getKey());
            if (contents == null) {
                complaints.add("there is no file " + file.getKey());
            } else {
                compare(file.getKey(), contents, file.getValue());
            }
        }
    }

    private void compare(String what, String actual, List<TextCheck> checks) {
        for (TextCheck check : checks) {
            @Nullable String complaint = check.complaint(actual);
            if (complaint != null) {
                complaints.add(what + " " + complaint);
            }
        }
    }

    private void addReports(List<Report> reports) {
        for (Report report : reports) {
            if (test.surroundings().forbidden().contains(report.kind())) {
                complaints.add(report.text().strip());
            }
        }
    }
}
