# The position in a stream.

.include "fcntl.inc"
.include "file.inc"
.include "lock.inc"

# fseek(a0 = stream, a1 = offset, a2 = SEEK_SET, SEEK_CUR or SEEK_END) -> a0 = 0, -1 and errno on failure
    locked  fseek, a0, file_seek

.proc file_seek
    .reg    file=s0, offset=s1, whence=s2
    .frame  ra, s0-s2
    mv      file, a0
    mv      offset, a1
    mv      whence, a2
    call    __file_flush                      # the file's position is then the stream's
    bnez    a0, done
    lw      a0, File.descriptor(file)
    mv      a1, offset
    mv      a2, whence
    call    sys_lseek
    if a0 < 0
        call    __errno_fail
        return
    endif
    lw      t0, File.flags(file)
    andi    t0, t0, ~FILE_END
    sw      t0, File.flags(file)
    li      a0, 0
done:
    return
.endproc

# ftell(a0 = stream) -> a0 = its position, -1 and errno on failure
    locked  ftell, a0, file_tell

.proc file_tell
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      a0, File.descriptor(file)
    li      a1, 0
    li      a2, SEEK_CUR
    call    sys_lseek
    if a0 < 0
        call    __errno_fail
        return
    endif
    lw      t0, File.flags(file)
    lw      t1, File.position(file)
    andi    t2, t0, FILE_READING
    if t2 != 0                          # the file is ahead of the stream by what is in the buffer
        lw      t3, File.read_end(file)
        sub     t3, t1, t3
        add     a0, a0, t3
    endif
    andi    t2, t0, FILE_WRITING
    if t2 != 0                          # and behind it by what has not been written yet
        lw      t3, File.buffer(file)
        sub     t3, t1, t3
        add     a0, a0, t3
    endif
    return
.endproc

# rewind(a0 = stream): to the beginning, errors forgotten
.globl rewind
.proc rewind
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    li      a1, 0
    li      a2, SEEK_SET
    call    fseek
    mv      a0, file
    leave
    tail    clearerr
.endproc
