# Directories on a disk that get another name: in their parent, if there is room where the old name was; over an empty one;
# not in another directory. What fails changes nothing.

.include "check.inc"

.equ LONG, 200                          # so many bytes of a name; five of them fill a block

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

# number_of REGISTER, PATH: the file's number
.macro number_of register, path
    call_expect stat, 0, \path, status
    lw      \register, status + Stat.inode
.endm

.text

.globl _start
.proc _start
    call_expect mkdir, 0, mnt, 0755
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect chdir, 0, mnt
    call_expect mkdir, 0, one, 0755
    call_expect mkdir, 0, two, 0755
    call_expect mkdir, 0, one_inner, 0755
    number_of s0, one

    call_expect rename, 0, one, other
    number_of s1, other
    sub     t0, s1, s0
    expect  t0, 0
    call_expect stat, -ENOENT, one, status
    call_expect stat, 0, other_inner, status

    # Over an empty one; not over one that isn't.
    call_expect rename, -ENOTEMPTY, two, other
    call_expect rename, 0, other, two
    number_of s1, two
    sub     t0, s1, s0
    expect  t0, 0
    call_expect stat, 0, mnt, status
    lw      t0, status + Stat.links     # ".", "two" and "lost+found"
    expect  t0, 4

    # To another directory a directory doesn't go; a file does.
    call_expect mkdir, 0, one, 0755
    call_expect rename, -EXDEV, one, two_moved
    call_expect rename, -EXDEV, two_inner, moved
    call_expect rename, -EINVAL, two, two_moved
    call_expect mknod, 0, file, S_IFREG | 0600, 0
    call_expect rename, 0, file, two_moved
    call_expect unlink, 0, two_moved
    number_of s0, two_inner

    # A block that is full of names has no room for a longer one, and all stays as it was; for one as long it has.
    la      t0, long
    li      t1, 'x'
    li      t2, LONG
    repeat
        sb      t1, 0(t0)
        addi    t0, t0, 1
        addi    t2, t2, -1
    until t2 == zero
    li      s2, 'a'
    repeat
        sb      s2, long, t0
        call_expect mknod, 0, long, S_IFREG | 0600, 0
        addi    s2, s2, 1
        li      t0, 'e'
    until s2 == t0
    number_of s0, one
    sb      s2, long, t0
    call_expect rename, -EXDEV, one, long
    number_of s1, one
    sub     t0, s1, s0
    expect  t0, 0
    call_expect rename, 0, one, eno

    call_expect chdir, 0, root
    call_expect umount, 0, mnt
    system  exit, 0
.endproc

.rodata
root:           .asciz  "/"
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
one:            .asciz  "one"
eno:            .asciz  "eno"
one_inner:      .asciz  "one/inner"
two:            .asciz  "two"
two_inner:      .asciz  "two/inner"
two_moved:      .asciz  "two/moved"
moved:          .asciz  "moved"
other:          .asciz  "other"
other_inner:    .asciz  "other/inner"
file:           .asciz  "file"

.bss
    .align  2
status:
    .space  Stat.sizeof
long:
    .space  LONG + 1
