# copy TEXT: lets /dev/copy0 copy a text, and prints what comes out.

.include "fcntl.inc"

.equ SIZE, 256

.globl main
.proc main
    .reg    text=s0, descriptor=s1
    .frame  ra, s0, s1, buffer:SIZE
    lw      text, 4(a1)                 # argv[1]
    la      a0, device
    li      a1, O_RDWR
    call    open
    bltz    a0, failed
    mv      descriptor, a0
    mv      a0, text
    call    strlen
    addi    a2, a0, 1                   # its zero byte, too
    mv      a0, descriptor
    mv      a1, text
    call    write
    bltz    a0, failed
    mv      a0, descriptor
    addi    a1, sp, buffer
    li      a2, SIZE
    call    read
    bltz    a0, failed
    addi    a0, sp, buffer
    call    puts
    li      a0, 0
    return
failed:
    la      a0, device
    call    perror
    li      a0, 1
    return
.endproc

.section .rodata
device:
    .asciz  "/dev/copy0"
