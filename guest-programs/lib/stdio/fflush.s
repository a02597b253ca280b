# Between buffers and the kernel.

.include "fcntl.inc"
.include "file.inc"

# fflush(a0 = stream, or 0 for all) -> a0 = 0, EOF and errno on failure
#   output is written; input that has been read too far is put back, where the file can do that
.globl fflush
.proc fflush
    .reg    file=s0
    if a0 == 0
        tail    __file_flush_all
    endif
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

# __file_flush_all() -> a0 = 0, EOF if one stream failed
.globl __file_flush_all
.proc __file_flush_all
    .reg    file=s0, result=s1
    .frame  ra, s0, s1
    li      result, 0
    la      t0, __file_list
    lw      file, 0(t0)
    while file != 0
        mv      a0, file
        call    fflush
        or      result, result, a0
        lw      file, File.next(file)
    endwhile
    mv      a0, result
    return
.endproc

# __file_flush_lines(): writes the output of line-buffered streams, as is usual before input is waited for: the
#   question appears before the answer is typed
.globl __file_flush_lines
.proc __file_flush_lines
    .reg    file=s0
    .frame  ra, s0
    la      t0, __file_list
    lw      file, 0(t0)
    while file != 0
        lw      t0, File.flags(file)
        not     t0, t0
        andi    t0, t0, FILE_WRITING | FILE_LINE_BUFFERED
        if t0 == 0
            mv      a0, file
            call    fflush
        endif
        lw      file, File.next(file)
    endwhile
    return
.endproc
