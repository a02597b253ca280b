# __assert_fail(a0 = expression, a1 = file, a2 = line, a3 = function): what assert calls; doesn't return
.globl __assert_fail
.proc __assert_fail
    mv      a4, a3
    mv      a5, a0
    mv      a3, a2
    mv      a2, a1
    la      a1, message
    la      a0, stderr
    lw      a0, 0(a0)
    call    fprintf
    call    abort
.endproc

.section .rodata
message:
    .asciz  "%s:%d: %s: assertion failed: %s\n"
