package dev.turnstile.isa;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The control registers. Bits that a line does not name read as zero and ignore writes. Access to a number that is not
 * listed, or a write to a read-only register, is an illegal instruction.
 */
public enum ControlRegister {
    // spotless:off
    STATUS("status", 0x00, Status.WRITABLE, "mode, interrupt enable and user access, now and before the last trap; see Status"),
    EPC("epc", 0x01, ~3, "where eret goes: behind a trap instruction, at the instruction that faulted or was interrupted"),
    CAUSE("cause", 0x02, -1, "cause of the last trap; see Trap causes"),
    TVAL("tval", 0x03, -1, "value of the last trap: the immediate, the faulting address, or the illegal word"),
    TVEC("tvec", 0x04, ~3, "address of the trap handler, virtual when paging is on"),
    SCRATCH0("scratch0", 0x05, -1, "for the kernel"),
    SCRATCH1("scratch1", 0x06, -1, "for the kernel"),
    PTBR("ptbr", 0x07, -1, "page table: bits 31-12 its physical page, 11-2 the address space, 1 software refill, 0 paging on"),
    RVEC("rvec", 0x08, ~3, "physical address of the software refill handler"),
    REPC("repc", 0x09, ~3, "refill: address of the instruction that missed"),
    RCAUSE("rcause", 0x0a, 0, "refill: FETCH_PAGE_FAULT, LOAD_PAGE_FAULT or STORE_PAGE_FAULT, by the access that missed; read-only"),
    RVAL("rval", 0x0b, 0, "refill: the address that missed; read-only"),
    RSCRATCH0("rscratch0", 0x0c, -1, "for the refill handler"),
    RSCRATCH1("rscratch1", 0x0d, -1, "for the refill handler"),
    RSCRATCH2("rscratch2", 0x0e, -1, "for the refill handler"),
    RSCRATCH3("rscratch3", 0x0f, -1, "for the refill handler"),
    IP("ip", 0x10, 0, "1 while the interrupt controller asserts this hart's line, else 0; read-only"),
    HARTID("hartid", 0x11, 0, "number of this hart, from 0; read-only"),
    ASIDBITS("asidbits", 0x12, 0, "number of address-space bits that ptbr keeps, 0 to 10; read-only");
    // spotless:on

    private static final Map<String, ControlRegister> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ControlRegister::label, Function.identity()));

    private final String label;
    private final int number;
    private final int writable;
    private final String meaning;

    ControlRegister(String label, int number, int writable, String meaning) {
        this.label = label;
        this.number = number;
        this.writable = writable;
        this.meaning = meaning;
    }

    /** The name in assembly source. */
    public String label() {
        return label;
    }

    /** The number in the instruction word. */
    public int number() {
        return number;
    }

    /** The bits that a write changes; 0 for a read-only register. */
    public int writable() {
        return writable;
    }

    /** Whether every write is illegal. */
    public boolean readOnly() {
        return writable == 0;
    }

    /** One sentence that says what the register holds. */
    public String meaning() {
        return meaning;
    }

    /** The register of a number, or null if there is none. */
    public static @Nullable ControlRegister of(int number) {
        ControlRegister[] all = values();
        return number >= 0 && number < all.length ? all[number] : null;
    }

    /** The register of a name, or null if there is none. */
    public static @Nullable ControlRegister of(String label) {
        return BY_NAME.get(label);
    }
}
