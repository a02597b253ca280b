# Messages about failures: the program's name, what went wrong, and the meaning of errno, on standard error.

.include "../pthread/thread.inc"
.include "variadic.inc"

# warn(a0 = format, …): "program: text: meaning of errno"
    variadic warn, 1, warn_errno, .weak

# warnx(a0 = format, …): "program: text"
    variadic warnx, 1, warn_plain, .weak

# err(a0 = status, a1 = format, …): warns, and ends the process; doesn't return
    variadic err, 2, err_errno, .weak

# errx(a0 = status, a1 = format, …): likewise, without errno
    variadic errx, 2, err_plain, .weak

.equ MESSAGE_MAX, 512

# warn_errno(a0 = format, a1 = va_list)
.proc warn_errno
    .reg    error=s0, program=s1
    .frame  ra, s0, s1, text:MESSAGE_MAX
    errno_address t0
    lw      error, 0(t0)
    mv      a3, a1
    mv      a2, a0
    addi    a0, sp, text
    li      a1, MESSAGE_MAX
    call    vsnprintf
    call    __program
    mv      program, a0
    mv      a0, error
    call    strerror
    mv      a4, a0
    la      a1, with_errno
    mv      a2, program
    addi    a3, sp, text
    li      a0, 2
    call    dprintf
    errno_address t0
    sw      error, 0(t0)
    return
.endproc

# warn_plain(a0 = format, a1 = va_list)
.proc warn_plain
    .frame  ra, text:MESSAGE_MAX
    mv      a3, a1
    mv      a2, a0
    addi    a0, sp, text
    li      a1, MESSAGE_MAX
    call    vsnprintf
    call    __program
    mv      a2, a0
    la      a1, without_errno
    addi    a3, sp, text
    li      a0, 2
    call    dprintf
    return
.endproc

# err_errno(a0 = status, a1 = format, a2 = va_list): doesn't return
.proc err_errno
    .frame  s0
    mv      s0, a0
    mv      a0, a1
    mv      a1, a2
    call    warn_errno
    mv      a0, s0
    call    exit
.endproc

# err_plain(a0 = status, a1 = format, a2 = va_list): doesn't return
.proc err_plain
    .frame  s0
    mv      s0, a0
    mv      a0, a1
    mv      a1, a2
    call    warn_plain
    mv      a0, s0
    call    exit
.endproc

.section .rodata
with_errno:
    .asciz  "%s: %s: %s\n"
without_errno:
    .asciz  "%s: %s\n"
