# id: prints the user and the group, and those whose permissions count, if they are others.

.globl main
.proc main
    .reg    user=s0, group=s1
    .frame  ra, s0, s1
    call    getuid
    mv      user, a0
    call    getgid
    mv      group, a0
    la      a0, line
    mv      a1, user
    mv      a2, group
    call    printf
    call    geteuid
    if a0 != user
        mv      a1, a0
        la      a0, effective_user
        call    printf
    endif
    call    getegid
    if a0 != group
        mv      a1, a0
        la      a0, effective_group
        call    printf
    endif
    li      a0, '\n'
    call    putchar
    li      a0, 0
    return
.endproc

.section .rodata
line:
    .asciz  "uid=%u gid=%u"
effective_user:
    .asciz  " euid=%u"
effective_group:
    .asciz  " egid=%u"
