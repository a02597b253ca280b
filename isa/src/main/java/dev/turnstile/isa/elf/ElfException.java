package dev.turnstile.isa.elf;

/** Says in one line why bytes are not an ELF file for this machine. */
public final class ElfException extends Exception {
    private static final long serialVersionUID = 1L;

    public ElfException(String reason) {
        super(reason);
    }
}
