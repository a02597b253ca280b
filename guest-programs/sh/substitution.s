# $(…) and `…`: what commands print.

.include "expand.inc"

# expand_command(a0 = Expansion, a1 = text that begins with a parenthesis, a2 = quote) -> a0 = text behind the other one
.globl expand_command
.proc expand_command
    .reg    state=s0, quote=s1, rest=s2
    .frame  ra, s0-s2
    mv      state, a0
    mv      quote, a2
    addi    a0, a1, 1
    li      a1, ')'
    la      a2, source_copy_command
    call    text_copied
    mv      rest, a1
    call    command_output
    mv      a1, a0
    mv      a0, state
    mv      a2, quote
    call    put_value
    mv      a0, rest
    return
.endproc

# expand_backquoted(a0 = Expansion, a1 = text behind a `, a2 = quote) -> a0 = text behind the next one
.globl expand_backquoted
.proc expand_backquoted
    .reg    state=s0, quote=s1, rest=s2, command=s3
    .frame  ra, s0-s3
    mv      state, a0
    mv      quote, a2
    mv      a0, a1
    li      a1, '`'
    call    text_nested
    mv      rest, a1
    mv      command, a0
    mv      t0, a0                      # a \ before $, ` and \ is not for the command
    mv      t1, a0
    repeat
        lbu     t2, 0(t0)
        addi    t3, t2, -'\\'
        if t3 == 0
            lbu     t3, 1(t0)
            switch t3, t4
            case '$', '`', '\\'
                addi    t0, t0, 1
                mv      t2, t3
            endswitch
        endif
        sb      t2, 0(t1)
        addi    t0, t0, 1
        addi    t1, t1, 1
    until t2 == 0
    mv      a0, command
    call    command_output
    mv      a1, a0
    mv      a0, state
    mv      a2, quote
    call    put_value
    mv      a0, rest
    return
.endproc
