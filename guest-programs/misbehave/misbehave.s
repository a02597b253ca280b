# misbehave [NAME | --all]: breaks the rules in the way that the name says. --all lets a child do each of them in turn
# and shows what came of it; the status is then 0 if that was always what the list expects. Without an argument: the
# list.

.include "misdeeds.inc"

.struct Misdeed
    name        .word
    text        .word
    routine     .word
    status      .word                   # what comes of it, as a shell reports it
.endstruct

.globl main
.proc main
    .reg    wanted=s0, entry=s1, end=s2
    .frame  ra, s0-s2
    lw      wanted, 4(a1)               # argv[1]
    beqz    wanted, list_them
    mv      a0, wanted
    la      a1, all
    call    strcmp
    beqz    a0, try_all
    la      entry, table
    la      end, table_end
    while entry != end
        mv      a0, wanted
        lw      a1, Misdeed.name(entry)
        call    strcmp
        if a0 == 0
            lw      t0, Misdeed.routine(entry)
            leave
            jr      t0
        endif
        addi    entry, entry, Misdeed.sizeof
    endwhile
    la      a0, stderr
    lw      a0, 0(a0)
    la      a1, no_such_deed
    mv      a2, wanted
    call    fprintf
    li      a0, 2
    return
list_them:
    leave
    tail    show_list
try_all:
    leave
    tail    try_each
.endproc

# show_list() -> a0 = 0
.proc show_list
    .reg    entry=s0, end=s1
    .frame  ra, s0, s1
    la      entry, table
    la      end, table_end
    while entry != end
        la      a0, list_line
        lw      a1, Misdeed.name(entry)
        lw      a2, Misdeed.status(entry)
        lw      a3, Misdeed.text(entry)
        call    printf
        addi    entry, entry, Misdeed.sizeof
    endwhile
    li      a0, 0
    return
.endproc

# try_each() -> a0 = how many ended otherwise than expected
.proc try_each
    .reg    entry=s0, end=s1, wrong=s2
    .frame  ra, s0-s2
    la      entry, table
    la      end, table_end
    li      wrong, 0
    while entry != end
        lw      a0, Misdeed.routine(entry)
        call    try
        la      a3, as_expected
        lw      t0, Misdeed.status(entry)
        if a0 != t0
            addi    wrong, wrong, 1
            la      a3, unexpected
        endif
        mv      a2, a0
        lw      a1, Misdeed.name(entry)
        la      a0, result_line
        call    printf
        addi    entry, entry, Misdeed.sizeof
    endwhile
    mv      a0, wrong
    return
.endproc

# try(a0 = routine) -> a0 = the status of a child that calls it: 128 + signal if it was ended by one
.proc try
    .reg    routine=s0
    .frame  ra, s0, status:4
    mv      routine, a0
    la      a0, stdout
    lw      a0, 0(a0)
    call    fflush                      # or the child would have a copy of what waits in the buffer
    call    fork
    if a0 == 0
        jalr    routine
        call    _exit
    endif
    addi    a1, sp, status
    li      a2, 0
    call    waitpid
    lw      t0, status(sp)
    andi    a0, t0, 0x7f                # the signal
    if a0 != 0
        addi    a0, a0, 128
    else
        srli    a0, t0, 8
    endif
    return
.endproc

.macro misdeed_texts name, status, text
\name\()_name:
    .asciz  "\name"
\name\()_text:
    .asciz  "\text"
.endm

.macro misdeed_entry name, status, text
    .word   \name\()_name, \name\()_text, \name, \status
.endm

.section .rodata
all:
    .asciz  "--all"
no_such_deed:
    .asciz  "misbehave: %s is not on the list\n"
list_line:
    .asciz  "%-21s %3d  %s\n"
result_line:
    .asciz  "%-21s %3d%s\n"
as_expected:
    .asciz  ""
unexpected:
    .asciz  "  which is not what was expected"
    misdeeds misdeed_texts
.balign 4
table:
    misdeeds misdeed_entry
table_end:
