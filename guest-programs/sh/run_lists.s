# Running lists and conditions: the routines are (a0 = Node) -> a0 = status.

.include "sh.inc"

.globl run_not
.proc run_not
    .frame  ra
    lw      a0, Node.left(a0)
    call    run_tested
    seqz    a0, a0
    return
.endproc

.globl run_and
.proc run_and
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Node.left(s0)
    call    run_tested
    if a0 == 0
        mv      a0, s0
        call    run_right
    endif
    return
.endproc

.globl run_or
.proc run_or
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Node.left(s0)
    call    run_tested
    if a0 != 0
        mv      a0, s0
        call    run_right
    endif
    return
.endproc

.globl run_sequence
.proc run_sequence
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Node.left(s0)
    call    run_node
    mv      a0, s0
    leave
    tail    run_right
.endproc

# run_right(a0 = Node) -> a0 = status: its right half, unless a break, or the like, has come before it
.proc run_right
    la      t0, skip_kind
    lw      t0, 0(t0)
    if t0 != 0
        la      t0, last_status
        lw      a0, 0(t0)
        ret
    endif
    lw      a0, Node.right(a0)
    tail    run_node
.endproc

.globl run_group
.proc run_group
    lw      a0, Node.left(a0)
    tail    run_node
.endproc

.globl run_if
.proc run_if
    .frame  ra, s0
    mv      s0, a0
    lw      a0, Node.left(s0)
    call    run_tested
    la      t0, skip_kind
    lw      t0, 0(t0)
    bnez    t0, done
    if a0 == 0
        lw      a0, Node.right(s0)
        call    run_node
    else
        lw      t0, Node.other(s0)
        li      a0, 0
        if t0 != 0
            mv      a0, t0
            call    run_node
        endif
    endif
done:
    return
.endproc
