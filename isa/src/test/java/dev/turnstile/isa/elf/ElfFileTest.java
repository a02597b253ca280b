package dev.turnstile.isa.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElfFileTest {
    private static final ElfSymbol MAIN =
            new ElfSymbol("main", 4, 8, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, 0);
    private static final ElfSymbol LOOP = new ElfSymbol("loop", 8, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.NONE, 0);

    @Test
    void anObjectIsReadAsItWasWritten() throws ElfException {
        ElfFile object = object();

        ElfFile read = ElfFile.read(object.write());

        assertThat(read.type()).isEqualTo(ElfFile.Type.OBJECT);
        assertThat(read.sections()).containsExactly(text(new ElfRelocation(4, Relocation.JUMP, 1, -4)), bss());
        assertThat(read.symbols()).containsExactly(LOOP, MAIN);
        assertThat(read.segments()).isEmpty();
    }

    @Test
    void anExecutableKeepsItsSegmentsAndEntry() throws ElfException {
        ElfFile executable = executable();

        ElfFile read = ElfFile.read(executable.write());

        assertThat(read).isEqualTo(executable);
    }

    @Test
    void theContentsOfASegmentLieAtAnOffsetThatAgreesWithItsAddress() {
        byte[] file = executable().write();
        int offset = Bytes.of(file).word(52 + 4);

        assertThat(offset % 4096).isEqualTo(0x234);
    }

    @Test
    void everyTruncatedFileIsRefused() {
        byte[] file = object().write();
        for (int size = 0; size < file.length; size++) {
            byte[] truncated = Arrays.copyOf(file, size);
            assertThatThrownBy(() -> ElfFile.read(truncated))
                    .isInstanceOf(ElfException.class)
                    .message()
                    .isNotEmpty()
                    .doesNotContain("\n");
        }
    }

    @Test
    void corruptFilesLeadToNothingButElfExceptions() {
        Random random = new Random(1);
        byte[][] seeds = {object().write(), executable().write()};
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] file = seeds[run & 1].clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
            }
            try {
                ElfFile.read(file);
            } catch (ElfException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void otherMachinesAreNamed() {
        byte[] file = object().write();
        file[18] = (byte) 243;
        file[19] = 0;

        assertThatThrownBy(() -> ElfFile.read(file)).hasMessage("made for another machine (number 243)");
    }

    @Test
    void bytesAreReadLittleEndianAndOnlyInsideTheirBounds() {
        Bytes bytes = Bytes.of(new byte[] {1, 2, 3, (byte) 0x84, 5}).part(1, 4);

        assertThat(bytes.word(0)).isEqualTo(0x05840302);
        assertThat(bytes.half(1)).isEqualTo(0x8403);
        assertThat(bytes.unsignedByte(2)).isEqualTo(0x84);
        assertThatThrownBy(() -> bytes.word(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.unsignedByte(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static ElfFile object() {
        ElfSection text = text(new ElfRelocation(4, Relocation.JUMP, 0, -4));
        return new ElfFile(ElfFile.Type.OBJECT, 0, List.of(text, bss()), List.of(), List.of(MAIN, LOOP));
    }

    private static ElfSection text(ElfRelocation relocation) {
        Bytes code = Bytes.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;
        return new ElfSection(
                ".text", ElfSection.TYPE_PROGBITS, flags, 0, code, code.size(), 4, 0, List.of(relocation));
    }

    private static ElfSection bss() {
        int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE;
        return new ElfSection(".bss", ElfSection.TYPE_NOBITS, flags, 0, Bytes.EMPTY, 4096, 16, 0, List.of());
    }

    private static ElfFile executable() {
        Bytes code = Bytes.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        int flags = ElfSection.FLAG_ALLOC | ElfSection.FLAG_EXECUTE;
        ElfSection text = new ElfSection(
                ".text", ElfSection.TYPE_PROGBITS, flags, 0x80001234, code, code.size(), 4, 0, List.of());
        ElfSegment segment = new ElfSegment(0x80001234, 0x1234, code, 100, ElfSegment.READ | ElfSegment.EXECUTE, 4096);
        ElfSymbol start = new ElfSymbol("_start", 0x80001234, 0, ElfSymbol.Binding.GLOBAL, ElfSymbol.Type.FUNCTION, 0);
        return new ElfFile(ElfFile.Type.EXECUTABLE, 0x80001234, List.of(text), List.of(segment), List.of(start));
    }
}
