# The orderly end of a process: handlers in reverse order, then buffered output, then the kernel.

.equ HANDLERS_MAX, 32

# atexit(a0 = handler) -> a0 = 0, or -1 if there are too many
.globl atexit
.proc atexit
    la      t0, handler_count
    lw      t1, 0(t0)
    li      t2, HANDLERS_MAX
    if t1 >=u t2
        li      a0, -1
        ret
    endif
    la      t2, handlers
    slli    t3, t1, 2
    add     t2, t2, t3
    sw      a0, 0(t2)
    addi    t1, t1, 1
    sw      t1, 0(t0)
    li      a0, 0
    ret
.endproc

# exit(a0 = status): doesn't return
.globl exit
.proc exit
    .reg    status=s0
    mv      status, a0                  # no frame: nobody will want these registers back
    loop
        la      t0, handler_count       # read anew each time: a handler may register another
        lw      t1, 0(t0)
        if t1 == 0
            break
        endif
        addi    t1, t1, -1
        sw      t1, 0(t0)
        la      t0, handlers
        slli    t1, t1, 2
        add     t0, t0, t1
        lw      t0, 0(t0)
        jalr    t0
    endloop
    la      t0, __exit_flush
    lw      t0, 0(t0)
    if t0 != 0
        jalr    t0
    endif
    mv      a0, status
    call    _exit
.endproc

.bss
.balign 4
handler_count:
    .space  4
handlers:
    .space  4 * HANDLERS_MAX

# Streams put their flush routine here when they first have something to flush, so that a program without streams is not
# linked with them.
.globl __exit_flush
__exit_flush:
    .space  4
