# Two processes want two pages of a file at the same time, of which nothing is in memory: each gets its own, and both are
# there afterwards. Each word of the file is its number.

.include "check.inc"

.equ PAGE, 4096

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    expect  a0, 0
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  open, file, O_RDONLY
    expect  a0, 3
    system  fork
    mv      s0, a0
    if s0 == zero
        li      s1, PAGE
        call    look
        system  exit, 0
    endif
    li      s1, 0
    call    look
    system  wait, -1, status, 0
    lw      t0, status
    expect  t0, 0
    call    look
    li      s1, PAGE
    call    look
    system  close, 3
    system  umount, mnt
    expect  a0, 0
    system  exit, 0
.endproc

# look(s1 = position): the word there is its number, or the process ends
.proc look
    mv      a3, s1
    system  pread, 3, word, 4
    li      t0, 4
    bne     a0, t0, wrong
    lw      t0, word
    slli    t0, t0, 2
    bne     t0, s1, wrong
    ret
wrong:
    system  exit, 99
.endproc

.rodata
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
file:           .asciz  "/mnt/file"

.bss
    .align  2
status:
    .space  4
word:
    .space  4
