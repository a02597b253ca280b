# Changing the environment. It begins as the array that exec has left on the stack; the first change copies that to the
# heap. Strings that are replaced are not given back: somebody may still hold what getenv returned.

.include "errno.inc"

# setenv(a0 = name, a1 = value, a2 = whether to replace an old one) -> a0 = 0, -1 and errno on failure
.weak setenv
.proc setenv
    .reg    name=s0, value=s1, replace=s2
    .frame  ra, s0-s2
    mv      name, a0
    mv      value, a1
    mv      replace, a2
    lbu     t0, 0(name)
    beqz    t0, invalid
    li      a1, '='
    call    strchr
    bnez    a0, invalid
    if replace == 0
        mv      a0, name
        call    getenv
        if a0 != 0
            li      a0, 0
            return
        endif
    endif
    mv      a0, name
    call    strlen
    mv      replace, a0
    mv      a0, value
    call    strlen
    add     a0, a0, replace
    addi    a0, a0, 2
    call    malloc
    if a0 == 0
        li      a0, -1
        return
    endif
    mv      replace, a0
    la      a1, assignment
    mv      a2, name
    mv      a3, value
    call    sprintf
    mv      a0, replace
    leave
    tail    __environment_put
invalid:
    li      a0, -EINVAL
    leave
    tail    __errno_fail
.endproc

# unsetenv(a0 = name) -> a0 = 0
.weak unsetenv
.proc unsetenv
    .frame  ra
    call    __environment_find
    if a0 != 0
        repeat                          # the others move up
            lw      t0, 4(a0)
            sw      t0, 0(a0)
            addi    a0, a0, 4
        until t0 == 0
    endif
    li      a0, 0
    return
.endproc

# putenv(a0 = "name=value", which becomes part of the environment) -> a0 = 0, -1 and errno on failure
.weak putenv
.proc putenv
    tail    __environment_put
.endproc

.section .rodata
assignment:
    .asciz  "%s=%s"
