# map TEXT: the same with the page of mapped.s: nothing but the engine copies the text.

.include "copy.inc"
.include "fcntl.inc"
.include "mman.inc"

.equ PAGE_SIZE, 4096

.globl main
.proc main
    .reg    text=s0, descriptor=s1, page=s2
    .frame  ra, s0-s2
    lw      text, 4(a1)                 # argv[1]
    la      a0, device
    li      a1, O_RDWR
    call    open
    bltz    a0, failed
    mv      descriptor, a0
    li      a0, 0
    li      a1, PAGE_SIZE
    li      a2, PROT_READ | PROT_WRITE
    li      a3, MAP_SHARED
    mv      a4, descriptor
    li      a5, 0
    call    mmap
    mv      page, a0
    li      t0, -1
    beq     a0, t0, failed
    mv      a1, text
    call    strcpy
    mv      a0, descriptor
    li      a1, COPY_RUN
    li      a2, COPY_HALF
    call    ioctl
    bltz    a0, failed
    addi    a0, page, COPY_HALF
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
