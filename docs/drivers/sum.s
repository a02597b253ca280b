# sum TEXT: lets /dev/checksum0 add up the bytes of a text, and prints the sum.

.include "fcntl.inc"

.globl main
.proc main
    .reg    text=s0, descriptor=s1
    .frame  ra, s0, s1, word:4
    lw      text, 4(a1)                 # argv[1]
    la      a0, device
    li      a1, O_RDWR
    call    open
    bltz    a0, failed
    mv      descriptor, a0
    mv      a0, text
    call    strlen
    mv      a2, a0
    mv      a0, descriptor
    mv      a1, text
    call    write
    bltz    a0, failed
    mv      a0, descriptor
    addi    a1, sp, word
    li      a2, 4
    call    read
    bltz    a0, failed
    la      a0, line
    lw      a1, word(sp)
    call    printf
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
    .asciz  "/dev/checksum0"
line:
    .asciz  "%u\n"
