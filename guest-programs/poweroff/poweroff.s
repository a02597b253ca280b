# poweroff [STATUS]: writes all files to their disks, and ends the machine with the status.

.globl main
.proc main
    .frame  ra, s0
    lw      a0, 4(a1)                   # argv[1]
    if a0 != 0
        call    atoi
    endif
    mv      s0, a0
    call    sync
    mv      a0, s0
    call    poweroff
    la      a1, not_off                 # it has come back: not permitted
    li      a0, 1
    call    err
.endproc

.section .rodata
not_off:
    .asciz  "the machine goes on"
