package dev.turnstile.testkit.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnstile.testkit.BuildFailure;
import dev.turnstile.testkit.CommandResult;
import dev.turnstile.testkit.Guest;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.MemoryDisk;
import dev.turnstile.testkit.Session;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes a guest of what annotations say. */
final class AnnotatedGuest {
    private AnnotatedGuest() {}

    /** The guest of a test class. */
    static Guest of(Class<?> testClass, TurnstileTest said) {
        Guest guest = Guest.withShell()
                .configuration(configuration -> configuration.withMemorySize(said.memory() << 20))
                .kernelWords(said.kernelWords())
                .limit(said.limit())
                .sanitize(said.sanitize());
        if (said.terminal()) {
            guest.terminal();
        }
        if (said.disk() > 0) {
            guest.disk(() -> MemoryDisk.empty(said.disk()));
        }
        Stream.of(said.include()).map(Path::of).forEach(guest::include);
        Stream.of(said.devices()).forEach(guest::device);
        Stream.of(said.faults()).forEach(guest::fault);
        addFiles(guest, testClass);
        guest.prepared(session -> Stream.of(said.prepare()).forEach(line -> succeed(session, line)));
        return guest;
    }

    private static void succeed(Session session, String line) {
        CommandResult result = session.command(line);
        if (result.status() != 0) {
            throw new GuestFailure(
                    "\"" + line + "\" has ended with status " + result.status() + "\n" + session.report());
        }
    }

    /** Whether something of the guest is said at an element itself. */
    static boolean isAt(AnnotatedElement element) {
        return element.getAnnotationsByType(GuestModule.class).length > 0
                || element.getAnnotationsByType(GuestProgram.class).length > 0
                || element.getAnnotationsByType(GuestFile.class).length > 0;
    }

    /** Adds what is said at a class or a method. */
    static void addFiles(Guest guest, AnnotatedElement element) {
        for (GuestModule module : element.getAnnotationsByType(GuestModule.class)) {
            if (module.source().isEmpty()) {
                guest.module(module.name(), module.assembly());
            } else {
                guest.module(module.name(), Path.of(module.source()));
            }
        }
        for (GuestProgram program : element.getAnnotationsByType(GuestProgram.class)) {
            if (program.sources().length == 0) {
                guest.program(program.path(), program.assembly());
            } else {
                guest.program(
                        program.path(),
                        Stream.of(program.sources()).map(Path::of).toArray(Path[]::new));
            }
        }
        for (GuestFile file : element.getAnnotationsByType(GuestFile.class)) {
            guest.file(file.path(), file.source().isEmpty() ? file.text().getBytes(UTF_8) : read(file.source()));
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new BuildFailure(e);
        }
    }
}
