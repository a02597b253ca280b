# Whether the process has several threads. Until then the library locks nothing, and looks at a word instead.

# __threads_begin(): from now on it has them
.globl __threads_begin
.proc __threads_begin
    la      t0, __threaded
    lw      t1, 0(t0)
    if t1 != 0
        ret
    endif
    li      t1, 1
    sw      t1, 0(t0)
    la      t0, __threads_prepare
    lw      t0, 0(t0)
    if t0 != 0
        jr      t0
    endif
    ret
.endproc

.bss
.balign 4
.globl __threaded, __threads_prepare
__threaded:                             # not 0 once it has had more than one
    .space  4

# Streams put here what they have to do before the second thread starts, so that a program without streams is not linked with them.
__threads_prepare:
    .space  4
