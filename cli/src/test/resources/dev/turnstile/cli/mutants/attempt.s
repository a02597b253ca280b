# attempt [-u USER] [-a ADDRESS] [-o OFFSET] [-n TIMES] read|write FILE SIZE: one system call on a file, with arguments that no honest program
# has, and what it says: the number of bytes, or the error. SIZE bytes of a buffer of zeros, unless an address is given. If it is done
# several times, the last one's result, or the first one's that is another than before.

.include "fcntl.inc"

.equ BUFFER_SIZE, 65536
.equ NUMBER, 0                          # base for strtoul: as it is written
.equ SEEK_SET, 0
.equ STDOUT, 1
.equ STDERR, 2

.globl main
.proc main
    .reg    argc=s0, argv=s1, routine=s2, descriptor=s3, left=s4, result=s5
    .frame  ra, s0-s5
    mv      argc, a0
    mv      argv, a1
    la      a0, buffer
    li      a1, 0
    li      a2, BUFFER_SIZE
    call    memset                      # all of it is there before anybody else looks at it
    loop
        mv      a0, argc
        mv      a1, argv
        la      a2, letters
        call    getopt
        switch a0, t0
        case 'u'
            call    value
            call    setuid
        case 'a'
            call    value
            la      t0, address
            sw      a0, 0(t0)
        case 'o'
            call    value
            la      t0, offset
            sw      a0, 0(t0)
        case 'n'
            call    value
            la      t0, times
            sw      a0, 0(t0)
        case -1
            break
        default
            la      a0, usage
            call    __usage
        endswitch
    endloop
    mv      a0, argv
    call    __operands
    mv      argv, a0                    # the operands now
    lw      a0, 0(argv)
    lbu     t0, 0(a0)
    la      routine, read
    li      a1, O_RDONLY
    li      t1, 'w'
    if t0 == t1
        la      routine, write
        li      a1, O_WRONLY
    endif
    lw      a0, 4(argv)
    call    open
    mv      descriptor, a0
    bltz    a0, failed
    la      t0, offset
    lw      a1, 0(t0)
    if a1 != 0
        li      a2, SEEK_SET
        call    lseek
        bltz    a0, failed
    endif
    la      t0, times
    lw      left, 0(t0)
    li      result, -1
    repeat
        lw      a0, 8(argv)
        call    number
        mv      a2, a0
        la      t0, address
        lw      a1, 0(t0)
        mv      a0, descriptor
        jalr    routine
        bltz    a0, failed
        if a0 != result && result >= 0
            li      left, 1
        endif
        mv      result, a0
        addi    left, left, -1
    until left == 0
    mv      a1, result
    la      a0, bytes
    call    printf
    li      a0, 0
    return
failed:
    li      a0, STDOUT
    li      a1, STDERR
    call    dup2                        # scripts compare the message
    li      a0, 0
    call    perror
    li      a0, 1
    return
.endproc

# value() -> a0 = number behind the option
.proc value
    la      a0, optarg
    lw      a0, 0(a0)
    j       number
.endproc

# number(a0 = string) -> a0 = what it says
.proc number
    li      a1, 0
    li      a2, NUMBER
    j       strtoul
.endproc

.section .rodata
letters:
    .asciz  "u:a:o:n:"
usage:
    .asciz  "[-u USER] [-a ADDRESS] [-o OFFSET] [-n TIMES] read|write FILE SIZE"
bytes:
    .asciz  "%d\n"

.data
    .align  2
address:
    .word   buffer
offset:
    .word   0
times:
    .word   1

.bss
buffer:
    .space  BUFFER_SIZE
