# tee [-a] [FILE…]: copies standard input to standard output and to files; -a appends.

.include "fcntl.inc"

.equ STDIN, 0
.equ STDOUT, 1
.equ BUFFER_SIZE, 1024

.globl main
.proc main
    .reg    argc=s0, argv=s1, status=s2, flags=s3, name=s4
    .frame  ra, s0-s4
    mv      argc, a0
    mv      argv, a1
    li      status, 0
    li      flags, O_WRONLY | O_CREAT | O_TRUNC
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'a'
            li      flags, O_WRONLY | O_CREAT | O_APPEND
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    mv      name, a0
    loop
        lw      a0, 0(name)
        if a0 == 0
            break
        endif
        mv      a1, flags
        li      a2, 0666
        call    open
        if a0 < 0
            la      a0, as_it_is
            lw      a1, 0(name)
            call    warn
            li      status, 1
        endif
        sw      a0, 0(name)             # the descriptor takes the place of the name; -1 ends nothing
        addi    name, name, 4
    endloop
    mv      a0, argv
    call    __operands
    call    copy
    or      a0, a0, status
    return
.endproc

# copy(a0 = descriptors, ending with 0) -> a0 = 0, 1 after an error
.proc copy
    .reg    descriptors=s0, at=s1, size=s2, status=s3
    .frame  ra, s0-s3
    mv      descriptors, a0
    li      status, 0
    loop
        li      a0, STDIN
        la      a1, buffer
        li      a2, BUFFER_SIZE
        call    read
        if a0 <= 0
            break
        endif
        mv      size, a0
        li      a0, STDOUT
        la      a1, buffer
        mv      a2, size
        call    write
        mv      at, descriptors
        loop
            lw      a0, 0(at)
            if a0 == 0
                break
            endif
            if a0 > 0
                la      a1, buffer
                mv      a2, size
                call    write
                if a0 != size
                    li      status, 1
                endif
            endif
            addi    at, at, 4
        endloop
    endloop
    mv      a0, status
    return
.endproc

.section .rodata
letters:
    .asciz  "a"
usage:
    .asciz  "[-a] [FILE...]"
as_it_is:
    .asciz  "%s"

.bss
buffer:
    .space  BUFFER_SIZE
