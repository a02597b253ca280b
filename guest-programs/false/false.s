# false: fails.

.globl main
.proc main
    li      a0, 1
    ret
.endproc
