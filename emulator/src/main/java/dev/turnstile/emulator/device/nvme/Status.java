package dev.turnstile.emulator.device.nvme;

/** What becomes of a command (section 4.6.1): the status code type in bits 10-8, the status code in bits 7-0. */
final class Status {
    static final int SUCCESS = 0x000;
    static final int INVALID_OPCODE = 0x001;
    static final int INVALID_FIELD = 0x002;
    static final int COMMAND_ID_CONFLICT = 0x003;
    static final int DATA_TRANSFER_ERROR = 0x004;
    static final int ABORT_REQUESTED = 0x007;
    static final int ABORTED_BY_QUEUE_DELETION = 0x008;
    static final int INVALID_NAMESPACE = 0x00b;
    static final int PRP_OFFSET_INVALID = 0x013;
    static final int WRITE_PROTECTED = 0x020;
    static final int LBA_OUT_OF_RANGE = 0x080;

    static final int COMPLETION_QUEUE_INVALID = 0x100;
    static final int INVALID_QUEUE_IDENTIFIER = 0x101;
    static final int INVALID_QUEUE_SIZE = 0x102;
    static final int ASYNCHRONOUS_EVENT_LIMIT = 0x105;
    static final int INVALID_INTERRUPT_VECTOR = 0x108;
    static final int INVALID_LOG_PAGE = 0x109;
    static final int INVALID_QUEUE_DELETION = 0x10c;
    static final int FEATURE_NOT_SAVEABLE = 0x10d;

    static final int WRITE_FAULT = 0x280;
    static final int UNRECOVERED_READ_ERROR = 0x281;

    private Status() {}
}
