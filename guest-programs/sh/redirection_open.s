# What redirections open.

.include "fcntl.inc"
.include "sh.inc"

.equ CLOSED, -1
.equ FAILED, -2

# redirection_open(a0 = Redirection) -> a0 = descriptor, out of the way; CLOSED for one that is to be closed; FAILED after
#   an error and its message
.globl redirection_open
.proc redirection_open
    lw      t0, Redirection.operator(a0)
    switch t0, t1
    case TOKEN_INPUT
        li      a1, O_RDONLY
        tail    open_file
    case TOKEN_OUTPUT
        li      a1, O_WRONLY | O_CREAT | O_TRUNC
        tail    open_file
    case TOKEN_APPEND
        li      a1, O_WRONLY | O_CREAT | O_APPEND
        tail    open_file
    case TOKEN_HERE, TOKEN_HERE_TABS
        tail    open_here
    default
        tail    open_copy
    endswitch
.endproc

# open_file(a0 = Redirection, a1 = flags of open) -> a0 = descriptor, or FAILED
.proc open_file
    .reg    flags=s0, path=s1
    .frame  ra, s0, s1
    mv      flags, a1
    lw      a0, Redirection.word(a0)
    call    expand_string
    mv      path, a0
    mv      a1, flags
    li      a2, 0666
    call    open
    if a0 < 0
        mv      a0, path
        leave
        tail    complain_of
    endif
    leave
    tail    descriptor_hide
.endproc

# open_copy(a0 = Redirection) -> a0 = copy of the descriptor that it names, CLOSED for -, or FAILED
.proc open_copy
    .reg    text=s0
    .frame  ra, s0, end:4
    lw      a0, Redirection.word(a0)
    call    expand_string
    mv      text, a0
    la      a1, dash
    call    strcmp
    if a0 == 0
        li      a0, CLOSED
        return
    endif
    mv      a0, text
    addi    a1, sp, end
    li      a2, 10
    call    strtol
    lw      t0, end(sp)
    lbu     t1, 0(t0)
    if t1 != 0 || t0 == text
        la      a0, no_descriptor
        mv      a1, text
        call    warnx
        li      a0, FAILED
        return
    endif
    call    descriptor_copy             # of the number, still in a0
    if a0 < 0
        mv      a0, text
        leave
        tail    complain_of
    endif
    return
.endproc

# complain_of(a0 = name) -> a0 = FAILED, after a message
.proc complain_of
    .frame  ra
    mv      a1, a0
    la      a0, as_it_is
    call    warn
    li      a0, FAILED
    return
.endproc

# open_here(a0 = Redirection) -> a0 = descriptor from which a here-document's text can be read, or FAILED
#   a child writes it into a pipe: it may be more than fits
.proc open_here
    .reg    text=s0, redirection=s1
    .frame  ra, s0, s1, ends:8
    mv      redirection, a0
    lw      a0, Redirection.word(redirection)
    call    unquote
    lw      a1, Redirection.word(redirection)
    call    strcmp
    lw      text, Redirection.body(redirection)
    if a0 == 0                          # nothing in the end mark was quoted
        mv      a0, text
        call    expand_here
        mv      text, a0
    endif
    addi    a0, sp, ends
    call    pipe
    bltz    a0, failed
    call    fork
    bltz    a0, failed
    if a0 == 0
        lw      a0, ends(sp)
        call    close
        mv      a0, text
        call    strlen
        mv      a2, a0
        lw      a0, ends + 4(sp)
        mv      a1, text
        call    write
        li      a0, 0
        call    _exit
    endif
    lw      a0, ends + 4(sp)
    call    close
    lw      a0, ends(sp)
    leave
    tail    descriptor_hide
failed:
    la      a0, here_document
    leave
    tail    complain_of
.endproc

.section .rodata
dash:
    .asciz  "-"
no_descriptor:
    .asciz  "%s: not a descriptor"
as_it_is:
    .asciz  "%s"
here_document:
    .asciz  "<<"
