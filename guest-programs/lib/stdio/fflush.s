# Between buffers and the kernel.

.include "fcntl.inc"
.include "file.inc"
.include "lock.inc"

# fflush(a0 = stream, or 0 for all) -> a0 = 0, EOF and errno on failure
#   output is written; input that has been read too far is put back, where the file can do that
.globl fflush
.proc fflush
    if a0 == 0
        tail    __file_flush_all
    endif
    tail    flush_locked
.endproc

    locked  flush_locked, a0, __file_flush, .local

# __file_flush(a0 = stream) -> a0 = 0, EOF and errno on failure
.globl __file_flush
.proc __file_flush
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      t0, File.flags(file)
    andi    t1, t0, FILE_READING
    if t1 != 0
        lw      a0, File.descriptor(file)
        lw      t0, File.position(file)
        lw      a1, File.read_end(file)
        sub     a1, t0, a1
        if a1 != 0
            li      a2, SEEK_CUR
            call    sys_lseek           # may fail: a terminal can't take it back
        endif
        lw      t0, File.flags(file)
        andi    t0, t0, ~FILE_READING
        sw      t0, File.flags(file)
        sw      zero, File.read_end(file)
        sw      zero, File.getc_end(file)
        sw      zero, File.position(file)
        li      a0, 0
        return
    endif
    andi    t1, t0, FILE_WRITING
    if t1 == 0
        li      a0, 0
        return
    endif
    lw      a1, File.buffer(file)
    lw      a2, File.position(file)
    sub     a2, a2, a1
    sw      a1, File.position(file)
    mv      a0, file
    call    __file_write_out
    return
.endproc

# __file_write_out(a0 = stream, a1 = bytes, a2 = count) -> a0 = 0; -1, errno and the stream in error if not all were
#   written; past the buffer, directly to the descriptor
.globl __file_write_out
.proc __file_write_out
    .reg    file=s0, at=s1, left=s2
    .frame  ra, s0-s2
    mv      file, a0
    mv      at, a1
    mv      left, a2
    while left != 0
        lw      a0, File.descriptor(file)
        mv      a1, at
        mv      a2, left
        call    sys_write
        blez    a0, failed
        add     at, at, a0
        sub     left, left, a0
    endwhile
    li      a0, 0
    return
failed:
    lw      t0, File.flags(file)
    ori     t0, t0, FILE_ERROR
    sw      t0, File.flags(file)
    call    __errno_fail
    return
.endproc
