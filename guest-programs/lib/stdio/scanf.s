# scanf from streams and strings.

.include "file.inc"
.include "lock.inc"
.include "variadic.inc"

# scanf(a0 = format, …) -> a0 = conversions stored, EOF if the input ended before the first
    variadic scanf, 1, vscanf

# fscanf(a0 = stream, a1 = format, …) -> likewise
    variadic fscanf, 2, vfscanf

# sscanf(a0 = string, a1 = format, …) -> likewise
    variadic sscanf, 2, vsscanf

# vscanf(a0 = format, a1 = va_list) -> likewise
.globl vscanf
.proc vscanf
    mv      a2, a1
    mv      a1, a0
    la      a0, stdin
    lw      a0, 0(a0)
    tail    vfscanf
.endproc

# vfscanf(a0 = stream, a1 = format, a2 = va_list) -> likewise
    locked  vfscanf, a0, __scan

# vsscanf(a0 = string, a1 = format, a2 = va_list) -> likewise
.globl vsscanf
.proc vsscanf
    .reg    string=s0, text=s1, arguments=s2
    .frame  ra, s0-s2, file:File
    mv      string, a0
    mv      text, a1
    mv      arguments, a2
    call    strlen
    sw      string, file + File.position(sp)
    add     a0, a0, string
    sw      a0, file + File.read_end(sp)
    li      t0, FILE_READ | FILE_READING | FILE_END
    sw      t0, file + File.flags(sp)
    addi    a0, sp, file
    mv      a1, text
    mv      a2, arguments
    call    __scan
    return
.endproc
