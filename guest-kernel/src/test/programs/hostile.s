# What a program might try in order to see, or to break, what is the kernel's: positions in directories that no getdents
# has given, names that look like records, sizes that could be taken for errors, and bytes between the fields of what it
# gets.

.include "check.inc"
.include "dirent.inc"
.include "uio.inc"

.equ PADDING, 0x5a                      # what is in the buffer before
.equ BUFFER_SIZE, 1024

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.text

.globl _start
.proc _start
    call_expect mkdir, 0, directory, 0755
    call_expect chdir, 0, directory
    call_expect mknod, 0, record, S_IFREG | 0600, 0
    call_expect mknod, 0, plain, S_IFREG | 0600, 0
    call_expect open, 3, here, O_RDONLY
    call    positions_try

    # A name that is taken away while somebody is on his way through the directory doesn't appear any more.
    call_expect lseek, 0, 3, 0, SEEK_SET
    call_expect getdents, 12 + 12 + 16, 3, buffer, 12 + 12 + 16
    call_expect unlink, 0, plain
    call_expect getdents, 0, 3, buffer, BUFFER_SIZE
    call_expect close, 0, 3

    call_expect chdir, 0, root
    call_expect mkdir, 0, proc, 0755
    call_expect mount, 0, 0, proc, proc_type, 0
    call_expect open, 3, proc, O_RDONLY
    call    positions_try
    call_expect lseek, 0x0c000002, 3, 0x0c000002, SEEK_SET  # times the size of an entry, that is an address of a program
    call_expect getdents, 0, 3, buffer, BUFFER_SIZE
    call_expect lseek, 0x7fffffff, 3, 0x7fffffff, SEEK_SET
    call_expect getdents, 0, 3, buffer, BUFFER_SIZE
    call_expect close, 0, 3

    # No number of bytes can be taken for an error.
    call_expect open, 3, null, O_RDWR
    li      s0, 3
    mv      a0, s0
    call_expect write, 0x7fffffff, , buffer, -1
    call_expect writev, -EINVAL, 3, vectors, 2
    call_expect readv, -EINVAL, 3, vectors, 2
    system  exit, 0
.endproc

# positions_try(): lists descriptor 3 from each position up to BUFFER_SIZE: each entry that it gets has one of the directory's names,
# and zeros behind it
.proc positions_try
    .frame  ra, s0
    li      s0, 0
    repeat
        li      a0, 3
        mv      a1, s0
        system  lseek, , , SEEK_SET
        bne     a0, s0, wrong
        la      t0, buffer
        li      t1, BUFFER_SIZE
        li      t2, PADDING
        repeat
            sb      t2, 0(t0)
            addi    t0, t0, 1
            addi    t1, t1, -1
        until t1 == zero
        system  getdents, 3, buffer, BUFFER_SIZE
        bltz    a0, wrong
        la      a1, buffer
        add     a2, a1, a0
        while a1 != a2
            lhu     a3, Dirent.length(a1)
            add     a3, a3, a1
            addi    a4, a1, Dirent.name
            repeat
                lbu     t0, 0(a4)
                addi    a4, a4, 1
            until t0 == zero
            while a4 != a3
                lbu     t0, 0(a4)
                bnez    t0, wrong
                addi    a4, a4, 1
            endwhile
            mv      a1, a3
        endwhile
        addi    s0, s0, 1
        li      t0, BUFFER_SIZE
    until s0 == t0
    return
wrong:
    system  exit, 99
.endproc

.rodata
root:           .asciz  "/"
directory:      .asciz  "/hostile"
here:           .asciz  "."
plain:          .asciz  "plain"
null:           .asciz  "/dev/null"
proc:           .asciz  "/proc"
proc_type:      .asciz  "proc"
# The record of this name, from its eighth byte on, is a record itself, for a file at 0x01010101.
record:         .byte   1, 1, 1, 1, 4, 1, 1, 0

.data
    .align  2
vectors:                                # together more than a result can say
    .word   buffer, 0x7fffffff
    .word   buffer, 0x7fffffff

.bss
    .align  2
buffer:
    .space  BUFFER_SIZE
