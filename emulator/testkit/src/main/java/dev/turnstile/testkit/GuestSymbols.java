package dev.turnstile.testkit;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.mmu.Access;
import dev.turnstile.emulator.mmu.TranslationProbe;
import dev.turnstile.emulator.sanitize.GuestPlaces;
import dev.turnstile.emulator.sanitize.Place;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.List;
import java.util.Locale;

/**
 * What addresses in a guest are called, and what names stand for.
 *
 * @param kernel or what runs in its place
 * @param modules as they came from the assembler
 * @param programs as they came from the linker
 */
record GuestSymbols(ElfFile kernel, List<ElfFile> modules, List<ElfFile> programs) {
    /** Instructions by which a program is known, which may be any of those that there are. */
    private static final int COMPARED = 4;

    /** Keeps its own lists. */
    GuestSymbols {
        modules = List.copyOf(modules);
        programs = List.copyOf(programs);
    }

    /**
     * The address of a symbol of the kernel, or of what runs in its place.
     *
     * @throws IllegalArgumentException if there is none; the message is made for users
     */
    int address(String name) {
        return kernel.symbols().stream()
                .filter(symbol -> symbol.name().equals(name) && symbol.defined())
                .mapToInt(ElfSymbol::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kernel has no symbol '" + name + "'"));
    }

    /** Where code is, with its name and its line of source as far as they are known. */
    String place(Machine machine, int address) {
        Place place = new GuestPlaces(machine.memory(), kernel, modules).of(address);
        if (!isKnown(place)) {
            place = programs.stream()
                    .filter(program -> runs(program, machine, address))
                    .findFirst()
                    .map(program -> GuestPlaces.inProgram(program, address))
                    .orElse(place);
        }
        return String.format(Locale.ROOT, "0x%08x", address)
                + (place.symbol() == null ? "" : " " + place.symbol())
                + (place.file() == null ? "" : " (" + place.file() + ":" + place.line() + ")");
    }

    private static boolean isKnown(Place place) {
        return place.symbol() != null || place.file() != null;
    }

    /** Whether it is this program's code that the hart's present address space has at an address. */
    private static boolean runs(ElfFile program, Machine machine, int address) {
        Hart hart = machine.hart();
        long physical = hart.inUserMode()
                ? new TranslationProbe(hart, machine.mmu(), machine.memory()).physical(address, Access.FETCH)
                : TranslationProbe.NOWHERE;
        if (physical == TranslationProbe.NOWHERE) {
            return false;
        }
        int index = machine.memory().index((int) physical);
        for (ElfSegment segment : program.segments()) {
            int at = address - segment.virtualAddress();
            if (at >= 0 && at + COMPARED * Integer.BYTES <= segment.data().size()) {
                return sameWords(segment, at, machine, index);
            }
        }
        return false;
    }

    private static boolean sameWords(ElfSegment segment, int at, Machine machine, int index) {
        for (int i = 0; i < COMPARED * Integer.BYTES; i++) {
            if (segment.data().unsignedByte(at + i) != (machine.memory().bytes()[index + i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
