# The tests of one text: -z and -n look at the text itself, all others at the file of that name.

.include "stat.inc"

# __test_unary(a0 = argument) -> a0 = routine for it, (a0 = text) -> a0 = 1 or 0; 0 if it is none of them
.globl __test_unary
.proc __test_unary
    lbu     t0, 0(a0)
    addi    t0, t0, -'-'
    bnez    t0, none
    lbu     t1, 1(a0)
    beqz    t1, none
    lbu     t0, 2(a0)
    bnez    t0, none
    la      t0, tests
    loop
        lw      t2, Test.letter(t0)
        if t2 == 0
            break
        endif
        if t2 == t1
            lw      a0, Test.routine(t0)
            ret
        endif
        addi    t0, t0, Test.sizeof
    endloop
none:
    li      a0, 0
    ret
.endproc

.struct Test
    letter      .word
    routine     .word
.endstruct

.proc is_empty
    lbu     a0, 0(a0)
    seqz    a0, a0
    ret
.endproc

.proc is_not_empty
    lbu     a0, 0(a0)
    snez    a0, a0
    ret
.endproc

.proc exists
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    stat
    seqz    a0, a0
    return
.endproc

.proc has_contents
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    stat
    if a0 != 0
        li      a0, 0
        return
    endif
    lw      a0, status + Stat.size(sp)
    snez    a0, a0
    return
.endproc

# kind_test name, kind, call: whether the file is of that kind
.macro kind_test name, kind, call=stat
.proc \name
    .frame  ra, status:Stat
    addi    a1, sp, status
    call    \call
    if a0 != 0
        li      a0, 0
        return
    endif
    lw      a0, status + Stat.mode(sp)
    li      t0, S_IFMT
    and     a0, a0, t0
    li      t0, \kind
    sub     a0, a0, t0
    seqz    a0, a0
    return
.endproc
.endm

    kind_test is_regular, S_IFREG
    kind_test is_directory, S_IFDIR
    kind_test is_character_device, S_IFCHR
    kind_test is_block_device, S_IFBLK
    kind_test is_fifo, S_IFIFO
    kind_test is_link, S_IFLNK, lstat

# access_test name, mode: whether the user may
.macro access_test name, mode
.proc \name
    .frame  ra
    li      a1, \mode
    call    access
    seqz    a0, a0
    return
.endproc
.endm

    access_test is_readable, R_OK
    access_test is_writable, W_OK
    access_test is_executable, X_OK

.proc is_terminal
    .frame  ra
    call    atoi
    call    isatty
    return
.endproc

.data
.balign 4
tests:
    .word   'z', is_empty, 'n', is_not_empty, 'e', exists, 's', has_contents, 'f', is_regular, 'd', is_directory
    .word   'c', is_character_device, 'b', is_block_device, 'p', is_fifo, 'h', is_link, 'L', is_link
    .word   'r', is_readable, 'w', is_writable, 'x', is_executable, 't', is_terminal, 0
