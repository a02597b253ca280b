# Files on a disk that somebody else has made, with the features that the tools give it: an index in a directory, types in
# records, extended attributes, a file that is larger than a position. What is changed stays what it was in all else.

.include "check.inc"
.include "dirent.inc"

.equ NAMES, 300                         # in the directory with the index
.equ LARGE_USER, 70000                  # more than half a word

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
    call_expect mkdir, 0, mnt, 0755
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect chdir, 0, mnt

    # A link whose text is in its inode, though the file has a block.
    call_expect readlink, 10, link, buffer, 100
    call_expect unlink, 0, link

    # A file with attributes, and one that has lost them with its name.
    call_expect chmod, 0, attributed, 0600
    call_expect chown, 0, attributed, LARGE_USER, LARGE_USER
    call_expect unlink, 0, attributed_too

    # A file of 3 GiB has a name, and nothing else.
    call_expect open, -EOVERFLOW, huge, O_RDONLY
    call_expect open, -EOVERFLOW, huge, O_WRONLY | O_TRUNC
    call_expect stat, -EOVERFLOW, huge, buffer
    call_expect truncate, -EOVERFLOW, huge, 100
    call_expect chmod, 0, huge, 0600
    call_expect rename, 0, huge, larger
    call_expect access, 0, larger, R_OK

    # Names are found, made and removed in the directory with the index.
    call_expect open, 3, indexed, O_RDONLY
    call_expect mknod, 0, new_name, S_IFIFO | 0600, 0
    call_expect unlink, 0, old_name
    li      s0, 0
    repeat
        system  getdents, 3, buffer, 4096
        la      t0, buffer
        add     t1, t0, a0
        while t0 != t1
            lbu     t2, Dirent.type(t0)
            li      t3, 1 << DT_DIR | 1 << DT_FIFO | 1 << DT_REG
            srl     t3, t3, t2
            andi    t3, t3, 1
            expect  t3, 1
            addi    s0, s0, 1
            lhu     t2, Dirent.length(t0)
            add     t0, t0, t2
        endwhile
    until a0 == zero
    expect  s0, NAMES + 2
    call_expect close, 0, 3

    call_expect chdir, 0, root
    call_expect umount, 0, mnt
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect stat, 0, attributed_path, status
    lw      t0, status + Stat.user
    expect  t0, LARGE_USER
    lw      t0, status + Stat.group
    expect  t0, LARGE_USER
    call_expect umount, 0, mnt
    system  exit, 0
.endproc

.rodata
root:           .asciz  "/"
mnt:            .asciz  "/mnt"
vda:            .asciz  "/dev/vda"
ext2:           .asciz  "ext2"
link:           .asciz  "link"
attributed:     .asciz  "attributed"
attributed_path: .asciz "/mnt/attributed"
attributed_too: .asciz  "attributed2"
huge:           .asciz  "huge"
larger:         .asciz  "larger"
indexed:        .asciz  "indexed"
new_name:       .asciz  "indexed/new"
old_name:       .asciz  "indexed/name-of-some-length-1"

.bss
    .align  2
status:
    .space  Stat.sizeof
buffer:
    .space  4096
