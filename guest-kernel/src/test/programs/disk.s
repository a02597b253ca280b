# /dev/vda: reading and writing any bytes of a disk of 64 KiB whose sector n is filled with bytes n.

.include "check.inc"

.text

.globl _start
.proc _start
    la      a0, path_disk
    system  open, , O_RDWR
    expect  a0, 3
    la      a1, status
    system  fstat, 3
    la      t1, status
    lw      t0, Stat.size(t1)
    expect  t0, 0x10000
    lw      t0, Stat.mode(t1)
    expect  t0, S_IFBLK | 0600

    # Over the border of two sectors, and of two pages.
    system  lseek, 3, 8 * 512 - 2, SEEK_SET
    la      a1, buffer
    system  read, 3, , 4
    expect  a0, 4
    lw      t0, buffer
    expect  t0, 0x08080707

    # Writing changes these bytes only.
    system  lseek, 3, 8 * 512 - 1, SEEK_SET
    la      a1, text
    system  write, 3, , 2
    expect  a0, 2
    system  lseek, 3, 8 * 512 - 2, SEEK_SET
    la      a1, buffer
    system  read, 3, , 4
    lw      t0, buffer
    expect  t0, 0x08424107

    # The end.
    system  lseek, 3, -2, SEEK_END
    la      a1, buffer
    system  read, 3, , 4
    expect  a0, 2
    la      a1, buffer
    system  read, 3, , 4
    expect  a0, 0
    la      a1, buffer
    system  write, 3, , 4
    expect  a0, -ENOSPC
    system  lseek, 3, 0, SEEK_SET
    system  read, 3, KERNEL, 4
    expect  a0, -EFAULT

    # Several processes at once; one is killed while the disk works for it.
    li      s0, 12
    repeat
        system  fork
        beqz    a0, reader
        mv      s1, a0
        addi    s0, s0, -1
    until s0 == zero
    mv      a0, s1
    system  kill, , SIGKILL
    li      s0, 0
    li      s2, 0
    loop
        la      a1, status
        system  wait, -1, , 0
        bltz    a0, done
        addi    s0, s0, 1
        lw      t0, status
        add     s2, s2, t0
    endloop
done:
    expect  s0, 12
    expect  s2, SIGKILL
    system  exit, 0

reader:                                 # the whole disk, through a descriptor of its own
    la      a0, path_disk
    system  open, , O_RDONLY
    mv      s1, a0
    li      s2, 0
    repeat
        mv      a0, s1
        la      a1, sector
        system  read, , , 512
        expect  a0, 512
        la      t1, sector
        lbu     t0, 100(t1)
        sub     t0, t0, s2
        expect  t0, 0
        addi    s2, s2, 1
        li      t0, 128
    until s2 == t0
    system  exit, 0
.endproc

.rodata
path_disk:
    .asciz  "/dev/vda"
text:
    .ascii  "AB"

.bss
    .align  2
buffer:
    .space  4
sector:
    .space  512
.instance status, Stat
