# sleep SECONDS: waits.

.globl main
.proc main
    .frame  ra
    lw      a0, 4(a1)                   # argv[1]
    beqz    a0, usage
    call    atoi
    call    sleep
    return
usage:
    la      a0, usage_text
    la      a1, stderr
    lw      a1, 0(a1)
    call    fputs
    li      a0, 2
    return
.endproc

.section .rodata
usage_text:
    .asciz  "usage: sleep SECONDS\n"
