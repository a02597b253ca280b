# What a name means as a command: (a0 = argc, a1 = argv) -> a0 = status.

.include "sh.inc"
.include "syscalls.inc"

# builtin_type: tells of each name
.globl builtin_type
.proc builtin_type
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4
    li      status, 0
    loop
        lw      a0, 0(argument)
        if a0 == 0
            break
        endif
        la      a1, told
        call    tell
        if a0 == 0
            la      a0, not_found
            lw      a1, 0(argument)
            call    warnx
            li      status, 1
        endif
        addi    argument, argument, 4
    endloop
    mv      a0, status
    return
.endproc

# builtin_command: command -v NAME; without -v, run_command has seen to it
.globl builtin_command
.proc builtin_command
    .frame  ra
    lw      t0, 4(a1)
    beqz    t0, nothing
    lw      a0, 8(a1)
    beqz    a0, wrong
    lbu     t1, 1(t0)
    lbu     t2, 2(t0)
    addi    t1, t1, -'v'
    or      t1, t1, t2
    bnez    t1, wrong
    la      a1, named
    call    tell
    xori    a0, a0, 1
    return
nothing:
    li      a0, 0
    return
wrong:
    la      a0, usage
    call    warnx
    li      a0, STATUS_SYNTAX
    return
.endproc

# How each kind is spoken of: formats with the name, and what it means.
.struct Words
    alias       .word
    reserved    .word
    function    .word
    builtin     .word
    program     .word
.endstruct

# tell(a0 = name, a1 = Words) -> a0 = 1, and a line about it; 0 if it is no command
.proc tell
    .reg    name=s0, words=s1, value=s2
    .frame  ra, s0-s2, path:PATH_MAX
    mv      name, a0
    mv      words, a1
    call    alias_find
    if a0 != 0
        lw      value, Alias.value(a0)
        mv      a0, value
        call    strlen
        addi    a1, a0, -1              # without the blank behind it
        mv      a0, value
        call    arena_part
        mv      a3, a0
        lw      a1, Words.alias(words)
        j       show
    endif
    mv      a0, name
    call    is_reserved
    lw      a1, Words.reserved(words)
    bnez    a0, show
    mv      a0, name
    call    function_find
    lw      a1, Words.function(words)
    bnez    a0, show
    mv      a0, name
    call    builtin_find
    lw      a1, Words.builtin(words)
    bnez    a0, show
    mv      a0, name
    addi    a1, sp, path
    call    program_find
    addi    a3, sp, path
    lw      a1, Words.program(words)
    bnez    a0, show
    return
show:
    mv      a2, name
    li      a0, STDOUT
    call    dprintf
    li      a0, 1
    return
.endproc

# is_reserved(a0 = name) -> a0 = 1 if it is a word of the grammar, else 0
.proc is_reserved
    .reg    name=s0, at=s1
    .frame  ra, s0, s1
    mv      name, a0
    la      at, reserved_words
    loop
        lbu     t0, 0(at)
        if t0 == 0
            li      a0, 0
            return
        endif
        mv      a0, at
        mv      a1, name
        call    strcmp
        if a0 == 0
            li      a0, 1
            return
        endif
        mv      a0, at
        call    strlen
        add     at, at, a0
        addi    at, at, 1
    endloop
.endproc

.section .rodata
not_found:
    .asciz  "type: %s: not found"
usage:
    .asciz  "usage: command [-v NAME | COMMAND [ARGUMENT...]]"
reserved_words:
    .asciz  "!", "{", "}", "case", "do", "done", "elif", "else", "esac", "fi", "for", "if", "in", "then", "until", "while", ""
is_alias:
    .asciz  "%s is an alias for %s\n"
is_reserved_text:
    .asciz  "%s is a word of the shell's grammar\n"
is_function:
    .asciz  "%s is a function\n"
is_builtin:
    .asciz  "%s is built into the shell\n"
is_path:
    .asciz  "%s is %s\n"
name_alone:
    .asciz  "%s\n"
path_alone:
    .asciz  "%.0s%s\n"
alias_alone:
    .asciz  "alias %s='%s'\n"
.balign 4
told:                                   # Words
    .word   is_alias, is_reserved_text, is_function, is_builtin, is_path
named:
    .word   alias_alone, name_alone, name_alone, name_alone, path_alone
