# mkfifo FILE…: makes FIFOs.

.globl main
.proc main
    .frame  ra
    la      a2, usage
    call    __no_options
    lw      t0, 0(a0)
    if t0 == 0
        la      a0, usage
        call    __usage
    endif
    la      a1, make
    call    __each_operand
    return
.endproc

# make(a0 = path) -> a0 = 0, -1 and errno on failure
.proc make
    li      a1, 0666
    tail    mkfifo
.endproc

.section .rodata
usage:
    .asciz  "FILE..."
