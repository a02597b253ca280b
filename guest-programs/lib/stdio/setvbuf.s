# How a stream is buffered. To be called before anything else is done with it.

.include "file.inc"

.equ _IOFBF, 0
.equ _IOLBF, 1
.equ _IONBF, 2

# setvbuf(a0 = stream, a1 = room, or 0, a2 = _IOFBF, _IOLBF or _IONBF, a3 = size of the room) -> a0 = 0, -1 if that
#   can't be
#   input is always buffered: without buffering only output goes at once
.globl setvbuf
.proc setvbuf
    lw      t0, File.flags(a0)
    andi    t1, t0, FILE_READING | FILE_WRITING
    bnez    t1, refused
    andi    t0, t0, ~(FILE_LINE_BUFFERED | FILE_UNBUFFERED)
    ori     t0, t0, FILE_BUFFERING_CHOSEN
    switch a2, t2
    case _IOFBF
    case _IOLBF
        ori     t0, t0, FILE_LINE_BUFFERED
    case _IONBF
        ori     t0, t0, FILE_UNBUFFERED
    default
        j       refused
    endswitch
    sltiu   t1, a3, PUSHBACK + 1        # room that input could not use is left alone
    if a1 != 0 && t1 == 0
        sw      a1, File.buffer(a0)
        sw      a3, File.size(a0)
    endif
    lw      t1, File.buffer(a0)
    if t1 == 0                          # stderr has no room of its own
        ori     t0, t0, FILE_UNBUFFERED
    endif
    sw      t0, File.flags(a0)
    li      a0, 0
    ret
refused:
    li      a0, -1
    ret
.endproc

# setbuf(a0 = stream, a1 = room of BUFSIZ bytes, or 0 for no buffering)
.globl setbuf
.proc setbuf
    li      a2, _IOFBF
    if a1 == 0
        li      a2, _IONBF
    endif
    li      a3, BUFFER_SIZE
    tail    setvbuf
.endproc
