# A disk is unmounted just when the thread that writes back comes for it, again and again with other distances; afterwards
# that thread still does what it is for: a file that nobody syncs is on the disk ten seconds later.

.include "check.inc"

.equ DELAY, 5000                        # milliseconds after which it comes

.text

.globl _start
.proc _start
    system  mkdir, mnt, 0755
    expect  a0, 0
    li      s0, DELAY - 40
    repeat
        li      a3, 0
        system  mount, vda, mnt, ext2
        expect  a0, 0
        system  open, file, O_WRONLY | O_CREAT, 0644
        mv      s1, a0
        mv      a0, s1
        li      a2, 100
        repeat
            la      a1, buffer
            mv      a0, s1
            system  write, , , 4096
            addi    s2, s2, 1
            andi    t0, s2, 15
        until t0 == zero
        mv      a0, s1
        system  close
        mv      a0, s0
        trap    SYS_sleep
        system  umount, mnt
        expect  a0, 0
        addi    s0, s0, 1
        li      t0, DELAY + 10
    until s0 == t0
    li      a3, 0
    system  mount, vda, mnt, ext2
    expect  a0, 0
    system  open, late, O_WRONLY | O_CREAT, 0644
    mv      s1, a0
    mv      a0, s1
    system  write, , text, 5
    expect  a0, 5
    li      a0, 2 * DELAY
    trap    SYS_sleep
    system  write, 1, text, 5
    loop
        li      a0, DELAY
        trap    SYS_sleep
    endloop
.endproc

.rodata
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
file:           .asciz  "/mnt/file"
late:           .asciz  "/mnt/late"
text:           .ascii  "late\n"

.bss
    .align  2
buffer:
    .space  4096
