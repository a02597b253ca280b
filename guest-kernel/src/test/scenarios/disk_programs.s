# The page cache of files on a disk: running a program from there, mapping a file, and what is written to the disk without
# anybody asking, a while later. The program is this one itself; when it has an argument, it is the one on the disk. In the
# end it waits for the power to fail.

.include "check.inc"
.include "mman.inc"

.macro call_expect name, result, first, second, third, fourth, fifth, sixth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    .ifnb \fifth
        li      a4, \fifth
    .endif
    .ifnb \sixth
        li      a5, \sixth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    lw      t0, 0(sp)                   # argc
    addi    t0, t0, -1
    bnez    t0, from_disk
    call_expect mkdir, 0, mnt, 0755
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect open, 3, init, O_RDONLY
    call_expect open, 4, program, O_WRONLY | O_CREAT, 0755
    loop
        system  read, 3, buffer, 4096
        blez    a0, copied
        mv      a2, a0
        system  write, 4, buffer
    endloop
copied:
    call_expect close, 0, 3
    call_expect close, 0, 4
    call_expect umount, 0, mnt
    call_expect mount, 0, vda, mnt, ext2, 0
    li      s0, 3
    repeat
        system  fork
        if a0 == zero
            system  exec, program, arguments, 0
            system  exit, 99
        endif
        addi    s0, s0, -1
    until s0 == zero
    li      s0, 3
    repeat
        system  wait, -1, word, 0
        lw      t0, word
        expect  t0, 42 << 8
        addi    s0, s0, -1
    until s0 == zero

    # A shared mapping of a file with a hole.
    call_expect open, 3, mapped, O_RDWR | O_CREAT, 0644
    call_expect ftruncate, 0, 3, 10000
    li      a3, MAP_SHARED
    li      a4, 3
    li      a5, 0
    system  mmap, 0, 10000, PROT_READ | PROT_WRITE
    mv      s0, a0
    call_expect close, 0, 3
    li      t0, 5000
    add     t0, t0, s0
    li      t1, 'm'
    sb      t1, 0(t0)
    mv      a0, s0
    call_expect msync, 0, , 10000, MS_SYNC
    mv      a0, s0
    call_expect munmap, 0, , 10000
    call_expect open, 3, mapped, O_RDONLY
    call_expect pread, 1, 3, word, 1, 5000
    lbu     t0, word
    expect  t0, 'm'
    call_expect close, 0, 3

    # Nobody asks for this to be written.
    call_expect open, 3, late, O_WRONLY | O_CREAT, 0644
    call_expect write, 5, 3, text, 5
    call_expect close, 0, 3
    call_expect sleep, 0, 6000
    call_expect write, 5, 1, text, 5
    loop
    endloop

from_disk:
    system  exit, 42
.endproc

.rodata
mnt:        .asciz  "/mnt"
vda:        .asciz  "/dev/vda"
ext2:       .asciz  "ext2"
init:       .asciz  "/init"
program:    .asciz  "/mnt/program"
mapped:     .asciz  "/mnt/mapped"
late:       .asciz  "/mnt/late"
text:       .ascii  "late\n"

.data
    .align  2
arguments:  .word   program, text, 0

.bss
    .align  2
word:       .space  4
buffer:     .space  4096
