# printf to streams and descriptors.

.include "file.inc"
.include "lock.inc"
.include "variadic.inc"

# printf(a0 = format, …) -> a0 = characters written, -1 and errno on failure
    variadic printf, 1, vprintf

# fprintf(a0 = stream, a1 = format, …) -> likewise
    variadic fprintf, 2, vfprintf

# dprintf(a0 = descriptor, a1 = format, …) -> likewise
    variadic dprintf, 2, __vdprintf, .weak

# vprintf(a0 = format, a1 = va_list) -> likewise
.globl vprintf
.proc vprintf
    mv      a2, a1
    mv      a1, a0
    la      a0, stdout
    lw      a0, 0(a0)
    tail    vfprintf
.endproc

# vfprintf(a0 = stream, a1 = format, a2 = va_list) -> likewise
    locked  vfprintf, a0, file_print

.proc file_print
    lw      t0, File.flags(a0)
    andi    t0, t0, FILE_UNBUFFERED
    if t0 == 0
        tail    __format
    endif
    .reg    file=s0
    .frame  ra, s0
    mv      file, a0
    lw      a0, File.descriptor(a0)
    call    __vdprintf                  # one write for the whole text, not one for each piece
    if a0 < 0
        lw      t0, File.flags(file)
        ori     t0, t0, FILE_ERROR
        sw      t0, File.flags(file)
    endif
    return
.endproc

.equ DESCRIPTOR_BUFFER, 256

# vdprintf(a0 = descriptor, a1 = format, a2 = va_list) -> likewise
.weak vdprintf
.proc vdprintf
    tail    __vdprintf
.endproc

# __vdprintf(a0, a1, a2 as above) -> likewise
#   by a stream that lives on the stack
.proc __vdprintf
    .reg    count=s0
    .frame  ra, s0, file:File, buffer:DESCRIPTOR_BUFFER
    sw      a0, file + File.descriptor(sp)
    addi    t0, sp, buffer
    sw      t0, file + File.position(sp)
    sw      t0, file + File.buffer(sp)
    addi    t0, t0, DESCRIPTOR_BUFFER
    sw      t0, file + File.putc_end(sp)
    sw      zero, file + File.read_end(sp)
    li      t0, DESCRIPTOR_BUFFER
    sw      t0, file + File.size(sp)
    li      t0, FILE_WRITE | FILE_WRITING | FILE_BUFFERING_CHOSEN
    sw      t0, file + File.flags(sp)
    addi    a0, sp, file
    call    __format
    mv      count, a0
    addi    a0, sp, file
    call    __file_flush
    if a0 == 0
        mv      a0, count
    endif
    return
.endproc
