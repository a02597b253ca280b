package dev.turnstile.cli.grade;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tries submissions. Nothing is shared between them but what nobody can change: each test has a machine of its own, whose files are in memory, and
 * what goes wrong with one submission, whatever it is, is written into its own grade.
 */
public final class Grader {
    private final Specification specification;
    private final ElfFile kernel;

    /** A grader for a specification. */
    public Grader(Specification specification) throws IOException {
        this.specification = specification;
        this.kernel = kernel();
    }

    private static ElfFile kernel() throws IOException {
        try {
            return ElfFile.read(KernelImage.executable());
        } catch (ElfException e) {
            throw new IOException("the kernel can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Grades submissions.
     *
     * @param workers how many at a time
     * @param done is told of each grade when it is there and all those before it are; the order is that of the submissions
     */
    public List<Grade> grade(List<Submission> submissions, int workers, Consumer<Grade> done)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Grade>> futures = new ArrayList<>();
            for (Submission submission : submissions) {
                futures.add(pool.submit(() -> grade(submission)));
            }
            List<Grade> grades = new ArrayList<>();
            for (Future<Grade> future : futures) {
                Grade grade = future.get();
                grades.add(grade);
                done.accept(grade);
            }
            return grades;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Grade grade(Submission submission) {
        if (!Files.exists(submission.path())) {
            return failed(submission, "there is no such file or directory");
        }
        List<String> sources = specification.sources();
        for (String name : sources) {
            if (!Files.isRegularFile(submission.source(name, sources))) {
                return failed(submission, "there is no file " + name);
            }
        }
        try (Build build = Build.of(submission, specification)) {
            List<TestResult> results = new ArrayList<>();
            for (TestCase test : specification.tests()) {
                results.add(new Attempt(test, build, kernel).result());
            }
            return new Grade(submission, results);
        } catch (IOException | AssemblyException e) {
            return failed(submission, "can't be built: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return failed(submission, "takes more memory than the grader has");
        }
    }

    private Grade failed(Submission submission, String complaint) {
        return new Grade(
                submission,
                specification.tests().stream()
                        .map(test -> TestResult.failed(test, complaint))
                        .toList());
    }
}
