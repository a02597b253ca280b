# The number of the last error.

# __errno_fail(a0 = negative error number) -> a0 = -1, errno set
#   clobbers t0; stubs jump here when a call has failed
.globl __errno_fail
.proc __errno_fail
    neg     a0, a0
    la      t0, errno
    sw      a0, 0(t0)
    li      a0, -1
    ret
.endproc

.bss
.globl errno
.balign 4
errno:
    .space  4
