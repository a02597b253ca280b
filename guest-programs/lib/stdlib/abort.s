# abort(): ends the process by SIGABRT; doesn't return

.include "signal.inc"

.globl abort
.proc abort
    call    sys_getpid
    li      a1, SIGABRT
    call    sys_kill
    ebreak                              # should the signal not have been the end
.endproc
