# Lines that have been typed before: a ring of them, the oldest of which gives way.

.include "edit.inc"

.equ HISTORY_MAX, 64                    # a power of two

# history_begin(): a new line is edited
.globl history_begin
.proc history_begin
    la      t0, count
    lw      t0, 0(t0)
    la      t1, shown
    sw      t0, 0(t1)
    ret
.endproc

# history_entry(a0 = number of a line) -> a0 = address of its pointer
.proc history_entry
    andi    a0, a0, HISTORY_MAX - 1
    slli    a0, a0, 2
    la      t0, lines
    add     a0, a0, t0
    ret
.endproc

# history_add(a0 = Line): unless it is empty, or the same as the one before
.globl history_add
.proc history_add
    .reg    line=s0, number=s1
    .frame  ra, s0, s1
    mv      line, a0
    lw      t0, Line.length(line)
    beqz    t0, done
    la      t0, count
    lw      number, 0(t0)
    if number != 0
        addi    a0, number, -1
        call    history_entry
        lw      a0, 0(a0)
        addi    a1, line, Line.text
        call    strcmp
        beqz    a0, done
    endif
    mv      a0, number
    call    history_entry
    mv      number, a0
    lw      a0, 0(number)
    call    free
    addi    a0, line, Line.text
    call    strdup
    beqz    a0, done                    # no memory: then it is not remembered
    sw      a0, 0(number)
    la      t0, count
    lw      t1, 0(t0)
    addi    t1, t1, 1
    sw      t1, 0(t0)
done:
    return
.endproc

# history_older(a0 = Line): the one before
.globl history_older
.proc history_older
    li      a1, -1
    tail    history_go
.endproc

# history_newer(a0 = Line): the one behind; behind the last, an empty one
.globl history_newer
.proc history_newer
    li      a1, 1
    tail    history_go
.endproc

# history_go(a0 = Line, a1 = where to)
.proc history_go
    .reg    line=s0, number=s1
    .frame  ra, s0, s1
    mv      line, a0
    la      t0, shown
    lw      number, 0(t0)
    add     number, number, a1
    la      t0, count
    lw      t1, 0(t0)
    bgt     number, t1, done
    bltz    number, done
    sub     t2, t1, number
    li      t3, HISTORY_MAX
    bgt     t2, t3, done                # it has given way
    la      t0, shown
    sw      number, 0(t0)
    la      a1, nothing
    if number != t1
        mv      a0, number
        call    history_entry
        lw      a1, 0(a0)
    endif
    mv      a0, line
    call    line_set
done:
    return
.endproc

.section .rodata
nothing:
    .asciz  ""

.bss
.balign 4
count:                                  # lines so far
    .space  4
shown:                                  # number of the one that is shown
    .space  4
lines:
    .space  4 * HISTORY_MAX
