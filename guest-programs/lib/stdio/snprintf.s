# printf into strings.

.include "file.inc"
.include "variadic.inc"

.equ NO_LIMIT, 0x7fffffff

# snprintf(a0 = room, a1 = its size, a2 = format, …) -> a0 = length of the text, of which as much as fits is in the
#   room, with a zero byte behind it
    variadic snprintf, 3, vsnprintf

# sprintf(a0 = room, a1 = format, …) -> a0 = length of the text
    variadic sprintf, 2, vsprintf

# vsprintf(a0 = room, a1 = format, a2 = va_list) -> a0 = length of the text
.globl vsprintf
.proc vsprintf
    mv      a3, a2
    mv      a2, a1
    li      a1, NO_LIMIT
    tail    vsnprintf
.endproc

# vsnprintf(a0 = room, a1 = its size, a2 = format, a3 = va_list) -> as snprintf
.globl vsnprintf
.proc vsnprintf
    .reg    size=s0
    .frame  ra, s0, file:File
    mv      size, a1
    sw      a0, file + File.position(sp)
    if size != 0
        add     a0, a0, size
        addi    a0, a0, -1              # one for the zero
    endif
    sw      a0, file + File.putc_end(sp)
    li      t0, FILE_STRING
    sw      t0, file + File.flags(sp)
    addi    a0, sp, file
    mv      a1, a2
    mv      a2, a3
    call    __format
    if size != 0
        lw      t0, file + File.position(sp)
        sb      zero, 0(t0)
    endif
    return
.endproc
