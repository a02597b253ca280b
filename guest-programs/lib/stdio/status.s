# What is known of a stream.

.include "file.inc"
.include "lock.inc"

# feof(a0 = stream) -> a0 != 0 if its end has been seen
.globl feof
.proc feof
    lw      a0, File.flags(a0)
    andi    a0, a0, FILE_END
    ret
.endproc

# ferror(a0 = stream) -> a0 != 0 if an operation has failed
.globl ferror
.proc ferror
    lw      a0, File.flags(a0)
    andi    a0, a0, FILE_ERROR
    ret
.endproc

# clearerr(a0 = stream): forgets both
    locked  clearerr, a0, file_clear

.proc file_clear
    lw      t0, File.flags(a0)
    andi    t0, t0, ~(FILE_END | FILE_ERROR)
    sw      t0, File.flags(a0)
    ret
.endproc

# fileno(a0 = stream) -> a0 = its descriptor
.weak fileno
.proc fileno
    lw      a0, File.descriptor(a0)
    ret
.endproc
