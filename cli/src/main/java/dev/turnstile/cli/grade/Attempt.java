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

    private final TestCase test;
    private final Build build;
    private final ElfFile kernel;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param build of the submission
     * @param kernel that the machine boots
     */
    Attempt(TestCase test, Build build, ElfFile kernel) {
        this.test = test;
        this.build = build;
        this.kernel = kernel;
    }

    /** Does the test. */
    TestResult result() {
        Guest guest = Guest.withShell();
        OutputGuard guard = new OutputGuard(test.limits().output());
        Set<Sanitizer> wanted = test.surroundings().sanitizers();
        Sanitizers sanitizers =
                new Sanitizers(wanted, kernel).modules(build.modules().values());
        try {
            fill(guest, test.surroundings());
            guest.tap(sanitizers::tap).tap(() -> guard);
            guest.engine(wanted.isEmpty() ? JIT : sanitizers.engines());
            return in(guest, guard, sanitizers);
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
        @Nullable Path program = build.program();
        if (program != null) {
            guest.program(PROGRAMS + program.getFileName(), program);
        }
        for (String module : build.modules().keySet()) {
            guest.module(module, build.module(module));
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
                complaints.add(
                        guard.exceeded()
                                ? "prints more than " + test.limits().output() + " bytes"
                                : Ending.of(session, e, conversation.awaited(), test.limits()));
            }
            addReports(sanitizers.reports());
            return new TestResult(
                    test,
                    List.copyOf(complaints),
                    conversation.counted(Counter.INSTRUCTIONS),
                    conversation.counted(Counter.TIME),
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
