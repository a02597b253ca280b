# cat [FILE…]: copies files, or standard input, to standard output. A file named - is standard input.

.include "fcntl.inc"

.equ STDIN, 0
.equ STDOUT, 1
.equ BUFFER_SIZE, 4096

.globl main
.proc main
    .reg    argument=s0, status=s1, name=s2, descriptor=s3
    .frame  ra, s0-s3
    la      a2, usage
    call    __no_options
    mv      argument, a0
    li      status, 0
    lw      t0, 0(argument)
    if t0 == 0
        li      a0, STDIN
        la      a1, dash
        call    copy
        mv      status, a0
    endif
    loop
        lw      name, 0(argument)
        if name == 0
            break
        endif
        addi    argument, argument, 4
        mv      a0, name
        la      a1, dash
        call    strcmp
        li      descriptor, STDIN
        if a0 != 0
            mv      a0, name
            li      a1, O_RDONLY
            call    open
            mv      descriptor, a0
        endif
        if descriptor < 0
            la      a0, as_it_is
            mv      a1, name
            call    warn
            li      status, 1
            continue
        endif
        mv      a0, descriptor
        mv      a1, name
        call    copy
        or      status, status, a0
        if descriptor != 0              # not STDIN
            mv      a0, descriptor
            call    close
        endif
    endloop
    mv      a0, status
    return
.endproc

# copy(a0 = descriptor, a1 = its name) -> a0 = 0, or 1 after an error and its message: everything from there to standard output
.proc copy
    .reg    descriptor=s0, at=s1, left=s2, name=s3
    .frame  ra, s0-s3
    mv      descriptor, a0
    mv      name, a1
    loop
        mv      a0, descriptor
        la      a1, buffer
        li      a2, BUFFER_SIZE
        call    read
        bltz    a0, failed
        beqz    a0, done
        mv      left, a0
        la      at, buffer
        while left > 0                  # a write may take less than it is given
            li      a0, STDOUT
            mv      a1, at
            mv      a2, left
            call    write
            bltz    a0, failed
            add     at, at, a0
            sub     left, left, a0
        endwhile
    endloop
done:
    li      a0, 0
    return
failed:
    la      a0, as_it_is
    mv      a1, name
    call    warn
    li      a0, 1
    return
.endproc

.section .rodata
usage:
    .asciz  "[FILE...]"
dash:
    .asciz  "-"
as_it_is:
    .asciz  "%s"

.bss
buffer:
    .space  BUFFER_SIZE
