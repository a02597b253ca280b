package dev.turnstile.emulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom inside the emulator: the table of {@code ARCHITECTURE.md}. Nothing reaches up. */
class ArchitectureTest {
    private static final String ROOT = "dev.turnstile.emulator.";
    private static final JavaClasses EMULATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.turnstile.emulator");

    @ParameterizedTest
    @CsvSource({
        "cpu, isa",
        "mmu, isa cpu bus",
        "bus, ''",
        "device, bus host",
        "fault, bus device host",
        "interpreter, isa cpu mmu bus",
        "jit, isa cpu mmu bus interpreter",
        "host, ''",
        "sanitize, isa cpu mmu bus device interpreter",
        "debug, isa cpu mmu bus device host interpreter machine",
    })
    void packageUsesOnlyWhatItMay(String user, String used) {
        String[] allowed = Stream.concat(
                        Stream.of(ROOT + user + "..", "java..", "org.jspecify.."),
                        Arrays.stream(used.split(" "))
                                .filter(name -> !name.isEmpty())
                                .map(name -> name.equals("isa") ? "dev.turnstile.isa.." : ROOT + name + ".."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + user + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(isLibraryOf(user)))
                .check(EMULATOR);
    }

    /** Each library has one package that knows it. */
    private static DescribedPredicate<JavaClass> isLibraryOf(String user) {
        return switch (user) {
            case "jit" -> resideInAPackage("org.objectweb.asm..");
            case "host" -> resideInAPackage("org.jline..");
            default -> DescribedPredicate.alwaysFalse();
        };
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(EMULATOR);
    }

    @Test
    void onlyTheHostPackageKnowsTheWallClockAndStandardStreams() {
        noClasses()
                .that(not(resideInAPackage(ROOT + "host..")))
                .should()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(EMULATOR);
    }

    @Test
    void noStaticStateCanChange() {
        fields().that().areStatic().should().beFinal().check(EMULATOR);
    }
}
