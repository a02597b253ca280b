# The beginning of reading or writing a stream: permission, and the kind of buffering.

.include "errno.inc"
.include "file.inc"

# __file_start_writing(a0 = stream) -> a0 = 0; -1 and errno if it may not be written, or input could not be put back
.globl __file_start_writing
.proc __file_start_writing
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      t0, File.flags(file)
    andi    t1, t0, FILE_WRITING
    bnez    t1, started
    andi    t1, t0, FILE_WRITE
    beqz    t1, forbidden
    call    __file_flush                      # what has been read too far
    mv      a0, file
    call    file_choose_buffering
    mv      a0, file
    call    __file_list_add
    lw      t0, File.flags(file)
    ori     t1, t0, FILE_WRITING
    andi    t1, t1, ~FILE_END
    sw      t1, File.flags(file)
    lw      t1, File.buffer(file)
    sw      t1, File.position(file)
    sw      zero, File.read_end(file)
    sw      zero, File.getc_end(file)
    andi    t0, t0, FILE_LINE_BUFFERED | FILE_UNBUFFERED
    la      t2, __threaded
    lw      t2, 0(t2)
    if t0 == 0 && t2 == 0
        lw      t2, File.size(file)
        add     t1, t1, t2
        sw      t1, File.putc_end(file)
    endif
started:
    li      a0, 0
    return
forbidden:
    mv      a0, file
    leave
    tail    file_forbidden
.endproc

# __file_start_reading(a0 = stream) -> a0 = 0; -1 and errno if it may not be read, or output could not be written
.globl __file_start_reading
.proc __file_start_reading
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      t0, File.flags(file)
    andi    t1, t0, FILE_READING
    bnez    t1, started
    andi    t1, t0, FILE_READ
    beqz    t1, forbidden
    call    __file_flush
    bnez    a0, failed
    mv      a0, file
    call    file_choose_buffering
    mv      a0, file
    call    __file_list_add
    lw      t0, File.flags(file)
    ori     t0, t0, FILE_READING
    andi    t0, t0, ~FILE_WRITING
    sw      t0, File.flags(file)
    lw      t0, File.buffer(file)
    addi    t0, t0, PUSHBACK
    sw      t0, File.position(file)
    sw      t0, File.read_end(file)
    sw      zero, File.putc_end(file)
started:
    li      a0, 0
failed:
    return
forbidden:
    mv      a0, file
    leave
    tail    file_forbidden
.endproc

# file_forbidden(a0 = stream) -> a0 = -1, errno = EBADF, the stream in error
.proc file_forbidden
    lw      t0, File.flags(a0)
    ori     t0, t0, FILE_ERROR
    sw      t0, File.flags(a0)
    li      a0, -EBADF
    tail    __errno_fail
.endproc

# file_choose_buffering(a0 = stream): by lines if it is a terminal, unless something has been chosen already
.proc file_choose_buffering
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      t0, File.flags(file)
    andi    t1, t0, FILE_BUFFERING_CHOSEN
    if t1 == 0
        lw      a0, File.descriptor(file)
        call    sys_isatty
        lw      t0, File.flags(file)
        ori     t0, t0, FILE_BUFFERING_CHOSEN
        if a0 > 0
            ori     t0, t0, FILE_LINE_BUFFERED
        endif
        sw      t0, File.flags(file)
    endif
    return
.endproc
