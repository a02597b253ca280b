# Messages about errno.

.include "../pthread/thread.inc"

# perror(a0 = what failed, or 0): it and the message of errno to stderr
.globl perror
.proc perror
    .reg    what=s0
    .frame  ra, s0
    mv      what, a0
    errno_address t0
    lw      a0, 0(t0)
    call    strerror
    mv      a3, a0
    la      a1, with_what
    mv      a2, what
    if what == 0
        la      a1, alone
        mv      a2, a3
    else
        lbu     t0, 0(what)
        if t0 == 0
            la      a1, alone
            mv      a2, a3
        endif
    endif
    la      a0, stderr
    lw      a0, 0(a0)
    call    fprintf
    return
.endproc

.section .rodata
with_what:
    .asciz  "%s: %s\n"
alone:
    .asciz  "%s\n"
