package dev.turnstile.emulator.sanitize;

/** What a report is about. The table in {@code docs/sanitizers.md} has these lines. */
public enum Kind {
    BUFFER_IN_USE(
            Sanitizer.DRIVER,
            "buffer-in-use",
            "The kernel writes memory that a device has, or reads what a device is yet to write there."),
    DMA_AFTER_FREE(
            Sanitizer.DRIVER,
            "dma-after-free",
            "A device is given memory that the kernel counts as free, or the memory is freed while the device has it."),
    DMA_OUTSIDE_LOAN(
            Sanitizer.DRIVER,
            "dma-outside-loan",
            "A device reads or writes memory that it has not been given, or has given back."),
    DMA_REFUSED(
            Sanitizer.DRIVER,
            "dma-refused",
            "A device is sent to an address that is not RAM, or that the IOMMU does not let it reach."),
    DMA_TO_CODE(Sanitizer.DRIVER, "dma-to-code", "A device is given code or constants of the kernel, to write there."),
    MISSING_FENCE(
            Sanitizer.DRIVER,
            "missing-fence",
            "No fence orders what a device finds in memory before the index or the doorbell that tells it to look."),
    RING_INDEX_JUMP(
            Sanitizer.DRIVER,
            "ring-index-jump",
            "An index or a doorbell goes further than entries have been written, or than the ring is long."),
    DESCRIPTOR_LOOP(Sanitizer.DRIVER, "descriptor-loop", "A chain of descriptors leads back into itself."),
    PROTOCOL_VIOLATION(
            Sanitizer.DRIVER, "protocol-violation", "Another breach of virtio, after which the device needs a reset."),
    UNACKNOWLEDGED_INTERRUPT(
            Sanitizer.DRIVER,
            "unacknowledged-interrupt",
            "A service routine returns, and the device asserts its line as it did before, twice in a row."),
    DOUBLE_ACKNOWLEDGE(
            Sanitizer.DRIVER,
            "double-acknowledge",
            "An interrupt is acknowledged, or completed at the controller, once more."),
    SLEEPING_IN_INTERRUPT(
            Sanitizer.DRIVER,
            "sleeping-in-interrupt",
            "A service routine gives the processor away, or waits, before it has returned."),
    UNKNOWN_REGISTER(Sanitizer.DRIVER, "unknown-register", "The device has no register at this offset."),
    WRONG_WIDTH(Sanitizer.DRIVER, "wrong-width", "The register is accessed in a width that it does not have."),
    WRONG_DIRECTION(
            Sanitizer.DRIVER,
            "wrong-direction",
            "A register that can only be read is written, or one that can only be written is read."),
    WRONG_STATE(
            Sanitizer.DRIVER,
            "wrong-state",
            "The register has no meaning in the state in which the device is, so that the access is lost."),
    STALE_TRANSLATION(
            Sanitizer.TLB,
            "stale-translation",
            "The TLB lets an access through that the page table, as it is now, forbids or leads to another place.");

    private final Sanitizer sanitizer;
    private final String word;
    private final String sentence;

    Kind(Sanitizer sanitizer, String word, String sentence) {
        this.sanitizer = sanitizer;
        this.word = word;
        this.sentence = sentence;
    }

    /** Who looks for it. */
    public Sanitizer sanitizer() {
        return sanitizer;
    }

    /** What reports call it; stays as it is. */
    public String word() {
        return word;
    }

    /** What it is, for people. */
    public String sentence() {
        return sentence;
    }
}
