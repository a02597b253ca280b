# Redirections. What a descriptor was before is kept out of the way, at a high number, and comes back from there.

.include "fcntl.inc"
.include "sh.inc"

.equ HIDDEN, 10                         # descriptors from here on are the shell's own
.equ CLOSED, -1
.equ FAILED, -2

# A descriptor that has been redirected.
.struct Saved
    next        .word
    descriptor  .word
    copy        .word                   # what it was, or CLOSED
.endstruct

# descriptor_copy(a0 = descriptor) -> a0 = another one for the same file, out of the way of programs; -1 and errno on
#   failure
.globl descriptor_copy
.proc descriptor_copy
    li      a1, F_DUPFD_CLOEXEC
    li      a2, HIDDEN
    tail    fcntl
.endproc

# descriptor_hide(a0 = descriptor) -> a0 = another one for the same file, out of the way; the old one is closed
.globl descriptor_hide
.proc descriptor_hide
    .reg    descriptor=s0, hidden=s1
    .frame  ra, s0, s1
    mv      descriptor, a0
    call    descriptor_copy
    mv      hidden, a0
    if hidden < 0                       # none is left up there: then it stays where it is
        mv      a0, descriptor
        return
    endif
    mv      a0, descriptor
    call    close
    mv      a0, hidden
    return
.endproc

# redirections_apply(a0 = Redirections) -> a0 = 0, or 1 after an error and its message; a1 = what redirections_undo wants
.globl redirections_apply
.proc redirections_apply
    .reg    redirection=s0, saved=s1, opened=s2
    .frame  ra, s0-s2
    mv      redirection, a0
    li      saved, 0
    while redirection != 0
        mv      a0, redirection
        call    redirection_open
        mv      opened, a0
        li      t0, FAILED
        if opened == t0
            li      a0, 1
            mv      a1, saved
            return
        endif
        mv      a0, redirection
        mv      a1, saved
        call    descriptor_save
        mv      saved, a0
        lw      a1, Saved.descriptor(saved)
        if opened < 0                   # CLOSED
            mv      a0, a1
            call    close
        else
            mv      a0, opened
            call    dup2
            mv      a0, opened
            call    close
        endif
        lw      redirection, Redirection.next(redirection)
    endwhile
    li      a0, 0
    mv      a1, saved
    return
.endproc

# descriptor_save(a0 = Redirection, a1 = Saved) -> a0 = Saved, with what it redirects
.proc descriptor_save
    .reg    next=s0, saved=s1
    .frame  ra, s0, s1
    mv      next, a1
    lw      s1, Redirection.descriptor(a0)
    if s1 < 0                           # the usual one
        lw      t0, Redirection.operator(a0)
        li      s1, STDIN
        switch t0, t1
        case TOKEN_OUTPUT, TOKEN_APPEND, TOKEN_OUTPUT_COPY
            li      s1, STDOUT
        endswitch
    endif
    li      a0, Saved.sizeof
    call    arena_alloc
    sw      next, Saved.next(a0)
    sw      s1, Saved.descriptor(a0)
    mv      saved, a0
    lw      a0, Saved.descriptor(saved)
    call    descriptor_copy             # CLOSED, if it wasn't open
    sw      a0, Saved.copy(saved)
    mv      a0, saved
    return
.endproc

# redirections_undo(a0 = Saved): makes all descriptors what they were, the last one first
.globl redirections_undo
.proc redirections_undo
    .reg    saved=s0
    .frame  ra, s0
    mv      saved, a0
    while saved != 0
        lw      a0, Saved.copy(saved)
        lw      a1, Saved.descriptor(saved)
        if a0 < 0
            mv      a0, a1
        else
            call    dup2
            lw      a0, Saved.copy(saved)
        endif
        call    close
        lw      saved, Saved.next(saved)
    endwhile
    return
.endproc

# redirections_forget(a0 = Saved): all descriptors stay as they are
.globl redirections_forget
.proc redirections_forget
    .reg    saved=s0
    .frame  ra, s0
    mv      saved, a0
    while saved != 0
        lw      a0, Saved.copy(saved)
        call    close                   # of CLOSED nothing comes
        lw      saved, Saved.next(saved)
    endwhile
    return
.endproc
