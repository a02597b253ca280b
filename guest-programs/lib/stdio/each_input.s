# What most filters do with their operands.

.include "file.inc"

# __each_input(a0 = names, ending with 0, a1 = routine: (a0 = stream, a1 = name)) -> a0 = 0, or 1 if something could not be
#   read, after a message: calls the routine for each file in turn; for standard input, if there is no name, and for -
.globl __each_input
.proc __each_input
    .reg    names=s0, routine=s1, status=s2, stream=s3
    .frame  ra, s0-s3
    mv      names, a0
    mv      routine, a1
    li      status, 0
    lw      t0, 0(names)
    if t0 == 0
        la      names, standard_input
    endif
    loop
        lw      a0, 0(names)
        if a0 == 0
            break
        endif
        la      a1, dash
        call    strcmp
        la      stream, stdin
        lw      stream, 0(stream)
        if a0 != 0
            lw      a0, 0(names)
            la      a1, reading
            call    fopen
            mv      stream, a0
        endif
        if stream != 0
            mv      a0, stream
            lw      a1, 0(names)
            jalr    routine
            mv      a0, stream
            call    ferror
            bnez    a0, failed
        else
        failed:
            la      a0, as_it_is
            lw      a1, 0(names)
            call    warn
            li      status, 1
        endif
        la      t0, stdin
        lw      t0, 0(t0)
        if stream != 0 && stream != t0
            mv      a0, stream
            call    fclose
        endif
        addi    names, names, 4
    endloop
    mv      a0, status
    return
.endproc

.section .rodata
dash:
    .asciz  "-"
reading:
    .asciz  "r"
as_it_is:
    .asciz  "%s"

.data
.balign 4
standard_input:
    .word   dash, 0
