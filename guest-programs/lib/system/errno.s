# The number of the last error. Each thread has its own; the first one's is a variable, which programs in assembly may name.

.include "../pthread/thread.inc"

# __errno_fail(a0 = negative error number) -> a0 = -1, errno set
#   clobbers t0; stubs jump here when a call has failed
.globl __errno_fail
.proc __errno_fail
    neg     a0, a0
    errno_address t0
    sw      a0, 0(t0)
    li      a0, -1
    ret
.endproc

# __errno() -> a0 = address of the calling thread's errno
#   clobbers nothing else
.globl __errno
.proc __errno
    errno_address a0
    ret
.endproc

.bss
.globl errno
.balign 4
errno:
    .space  4
