# init: the first process. Starts a shell, passing its own arguments on, looks after the children of others that have
# ended, and ends with the shell, which ends the machine.

.globl main
.proc main
    .reg    argv=s0, shell=s1
    .frame  ra, s0, s1, status:4
    mv      argv, a1
    call    fork
    bltz    a0, failed
    if a0 == 0
        la      a0, shell_path
        sw      a0, 0(argv)
        mv      a1, argv
        call    execv
        j       failed
    endif
    mv      shell, a0
    repeat
        addi    a0, sp, status
        call    wait
        bltz    a0, failed
    until a0 == shell
    lw      t0, status(sp)
    andi    a0, t0, 0x7f                # the signal that has ended it, as a shell reports it
    if a0 != 0
        addi    a0, a0, 128
    else
        srli    a0, t0, 8
    endif
    return
failed:
    la      a0, shell_path
    call    perror
    li      a0, 127
    return
.endproc

.section .rodata
shell_path:
    .asciz  "/bin/sh"
