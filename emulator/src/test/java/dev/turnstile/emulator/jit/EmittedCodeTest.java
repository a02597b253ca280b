package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.isa.elf.ElfSegment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** The bytecode of small guests, kept beside their source. To write it anew: {@value #COMMAND}. */
class EmittedCodeTest {
    private static final String COMMAND =
            "JAVA_TOOL_OPTIONS=-Dturnstile.goldens=write mvn -pl emulator -am test -Dtest=EmittedCodeTest -Dsurefire.failIfNoSpecifiedTests=false";
    static final Path GUESTS = Path.of("src/test/resources/jit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loop",
                "load",
                "store",
                "frame",
                "call",
                "irreducible",
                "trap",
                "control",
                "flush",
                "refill",
                "divide",
                "strip",
                "calm"
            })
    void emittedCodeIsAsItWas(String guest) throws IOException, AssemblyException {
        Path golden = GUESTS.resolve(guest + ".txt");
        String text = text(region(GUESTS.resolve(guest + ".s")));
        if ("write".equals(System.getProperty("turnstile.goldens"))) {
            Files.writeString(golden, text);
        }

        assertThat(text)
                .as("%s; if this is what it should be: %s", golden, COMMAND)
                .isEqualTo(Files.readString(golden));
    }

    private static Region region(Path source) throws IOException, AssemblyException {
        return region(code(source));
    }

    /** What a guest's source is assembled to. */
    static ElfSegment code(Path source) throws IOException, AssemblyException {
        String text = ".globl _start\n_start:\n" + Files.readString(source);
        return new Linker(new LinkOptions("_start", BareHart.RAM))
                .add(source.toString(), new Assembler(Options.NONE).assemble(source.toString(), text))
                .link()
                .executable()
                .segments()
                .get(0);
    }

    /** The region that begins where a guest does. */
    static Region region(ElfSegment code) {
        BareHart bare = new BareHart(8192, 4, 1, 0, Interpreter::new);
        code.data().copyTo(bare.memory.bytes(), 0);
        return Objects.requireNonNull(
                new RegionFinder(bare.hart, bare.mmu, bare.memory).find(BareHart.RAM, 0, 100, Profile.NONE));
    }

    private static String text(Region region) {
        Textifier text = new Textifier();
        new ClassReader(RegionCompiler.compile(region, true).bytecode())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                if (name.startsWith("<")) {
                                    return new MethodVisitor(Opcodes.ASM9) {};
                                }
                                text.text.add(name + "\n");
                                return new TraceMethodVisitor(text);
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        StringWriter code = new StringWriter();
        text.print(new PrintWriter(code, true));
        return RegionListing.of(region) + "\n" + code;
    }
}
