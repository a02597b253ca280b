# Showing commands before they run, when that is wanted (set -x).

.include "sh.inc"

# trace_wanted() -> a0 = not 0 if it is
.proc trace_wanted
    la      t0, options
    lw      a0, 0(t0)
    andi    a0, a0, OPTION_TRACE
    ret
.endproc

# trace_command(a0 = argv)
.globl trace_command
.proc trace_command
    .reg    argv=s0
    .frame  ra, s0, text:Builder
    mv      argv, a0
    call    trace_wanted
    if a0 == 0
        return
    endif
    addi    a0, sp, text
    call    builder_init
    addi    a0, sp, text
    li      a1, '+'
    call    builder_put
    loop
        lw      t0, 0(argv)
        if t0 == 0
            break
        endif
        addi    a0, sp, text
        li      a1, ' '
        call    builder_put
        addi    a0, sp, text
        lw      a1, 0(argv)
        call    builder_add
        addi    argv, argv, 4
    endloop
    addi    a0, sp, text
    li      a1, '\n'
    call    builder_put
    li      a0, STDERR
    lw      a1, text + Builder.text(sp)
    lw      a2, text + Builder.length(sp)
    call    write
    lw      a0, text + Builder.text(sp)
    leave
    tail    free
.endproc

# trace_assignment(a0 = name, a1 = value)
.globl trace_assignment
.proc trace_assignment
    .reg    name=s0, value=s1
    .frame  ra, s0, s1
    mv      name, a0
    mv      value, a1
    call    trace_wanted
    if a0 != 0
        li      a0, STDERR
        la      a1, assignment_line
        mv      a2, name
        mv      a3, value
        call    dprintf
    endif
    return
.endproc

.section .rodata
assignment_line:
    .asciz  "+ %s=%s\n"
