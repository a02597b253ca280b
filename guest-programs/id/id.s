# id: prints the user and the group, and those whose permissions count, if they are others.

.globl main
.proc main
    .reg    user=s0, group=s1
    .frame  ra, s0, s1
    call    __nothing_else
    call    getuid
    mv      user, a0
    la      a1, user_text
    call    show_user
    call    getgid
    mv      group, a0
    la      a1, group_text
    call    show_group
    call    geteuid
    if a0 != user
        la      a1, effective_user
        call    show_user
    endif
    call    getegid
    if a0 != group
        la      a1, effective_group
        call    show_group
    endif
    li      a0, '\n'
    call    putchar
    li      a0, 0
    return
.endproc

# show_user(a0 = number, a1 = format)
.proc show_user
    la      a2, __user_text
    j       show
.endproc

# show_group(a0 = number, a1 = format)
.proc show_group
    la      a2, __group_text
    j       show
.endproc

# show(a0 = number, a1 = format for it and its name, a2 = routine that knows the name)
.proc show
    .reg    number=s0, format=s1
    .frame  ra, s0, s1
    mv      number, a0
    mv      format, a1
    jalr    a2
    mv      a2, a0
    mv      a1, number
    mv      a0, format
    call    printf
    return
.endproc

.section .rodata
user_text:
    .asciz  "uid=%u(%s)"
group_text:
    .asciz  " gid=%u(%s)"
effective_user:
    .asciz  " euid=%u(%s)"
effective_group:
    .asciz  " egid=%u(%s)"
