# The end of a process that can't be loaded.

.include "dynamic.inc"

.equ STANDARD_ERROR, 2

# fail(a0 = whose name, a1 = what is wrong, a2 = more of that, or 0): says so on standard error; doesn't return
.globl fail
.proc fail
    .reg    name=s0, message=s1, more=s2
    mv      name, a0                    # no frame: nobody will want these registers back
    mv      message, a1
    mv      more, a2
    la      a0, prefix
    call    say
    mv      a0, name
    call    say
    la      a0, colon
    call    say
    mv      a0, message
    call    say
    if more != 0
        mv      a0, more
        call    say
    endif
    la      a0, newline
    call    say
    li      a0, STATUS_NOT_LOADED
    trap    SYS_exit
.endproc

# say(a0 = string): writes it to standard error; what can't be written there can't be reported either
.proc say
    .frame  ra, s0
    mv      s0, a0
    call    string_length
    mv      a2, a0
    mv      a1, s0
    li      a0, STANDARD_ERROR
    trap    SYS_write
    return
.endproc

.section .rodata
prefix:
    .asciz  "ld.so: "
colon:
    .asciz  ": "
newline:
    .asciz  "\n"
