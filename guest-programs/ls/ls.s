# ls [PATH…]: lists directories, / if none is named; a name that is a directory itself ends in a slash.
# Names that begin with a dot are left out.

.include "fcntl.inc"
.include "dirent.inc"

.equ BUFFER_SIZE, 1024

.globl main
.proc main
    .reg    argument=s0, status=s1
    .frame  ra, s0, s1
    addi    argument, a1, 4             # argv[1]
    li      status, 0
    lw      a0, 0(argument)
    if a0 == 0
        la      a0, root
        call    list
        mv      status, a0
    endif
    lw      a0, 0(argument)
    while a0 != 0
        call    list
        or      status, status, a0
        addi    argument, argument, 4
        lw      a0, 0(argument)
    endwhile
    mv      a0, status
    return
.endproc

# list(a0 = path) -> a0 = 0, 1 after an error and its message
.proc list
    .reg    path=s0, descriptor=s1, entry=s2, end=s3
    .frame  ra, s0-s3, buffer:BUFFER_SIZE
    mv      path, a0
    li      a1, O_RDONLY | O_DIRECTORY
    call    open
    bltz    a0, failed
    mv      descriptor, a0
    loop
        mv      a0, descriptor
        addi    a1, sp, buffer
        li      a2, BUFFER_SIZE
        call    getdents
        bltz    a0, failed
        if a0 == 0
            break
        endif
        addi    entry, sp, buffer
        add     end, entry, a0
        while entry != end
            mv      a0, entry
            call    show
            lhu     t0, Dirent.length(entry)
            add     entry, entry, t0
        endwhile
    endloop
    mv      a0, descriptor
    call    close
    li      a0, 0
    return
failed:
    mv      a0, path
    call    perror
    li      a0, 1
    return
.endproc

# show(a0 = Dirent): prints its name, unless that begins with a dot
.proc show
    addi    a1, a0, Dirent.name
    lbu     t0, 0(a1)
    addi    t0, t0, -'.'
    if t0 == 0
        ret
    endif
    la      a2, no_slash
    lbu     t0, Dirent.type(a0)
    addi    t0, t0, -DT_DIR
    if t0 == 0
        la      a2, root
    endif
    la      a0, line
    tail    printf
.endproc

.section .rodata
root:
    .asciz  "/"
no_slash:
    .asciz  ""
line:
    .asciz  "%s%s\n"
