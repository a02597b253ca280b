# Files on a disk of 1024-byte blocks and a few hundred inodes: large and sparse ones, many of them, a full disk, no
# inodes left, files without names. After each part, as much is free as before. What is left in the end, for the host to
# look at: /mnt/sparse, /mnt/many with the names n000 to n399, and what was there.

.include "check.inc"
.include "statfs.inc"

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.equ MANY, 400
.equ TRIPLE, 70 << 20                   # so far, a block is found through three others

.text

.globl _start
.proc _start
    call_expect mkdir, 0, mnt, 0755
    call_expect mount, -EINVAL, vda, mnt, ext2, 99
    call_expect mount, 0, vda, mnt, ext2, 0
    call_expect mount, -EBUSY, vda, mnt, ext2, 0
    call_expect chdir, 0, mnt

    # What mke2fs has put there.
    call_expect open, 3, given, O_RDONLY
    call_expect read, 6, 3, buffer, 100
    lw      t0, buffer
    expect  t0, 'h' | 'e' << 8 | 'l' << 16 | 'l' << 24
    call_expect umount, -EBUSY, mnt
    call_expect close, 0, 3
    call_expect stat, 0, given_link, status
    lw      t0, status + Stat.size
    expect  t0, 6
    call_expect readlink, 10, given_link, buffer, 100

    # A sparse file.
    call    free_blocks
    mv      s10, a0
    call_expect open, 3, sparse, O_RDWR | O_CREAT, 0644
    .irp place, 0, 300000, 5 << 20, TRIPLE
        call_expect pwrite, 11, 3, text, 11, \place
    .endr
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.size
    expect  t0, TRIPLE + 11
    lw      t0, status + Stat.blocks    # 4 blocks of contents, 2 of two levels of pointers, 3 of three, 1 of two
    expect  t0, (4 + 1 + 2 + 3) * 2
    call_expect fsync, 0, 3
    call_expect pread, 32, 3, buffer, 32, TRIPLE - 21
    lw      t0, buffer
    expect  t0, 0
    lbu     t0, buffer + 21
    expect  t0, 'h'
    call_expect ftruncate, 0, 3, (5 << 20) + 4
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.blocks
    expect  t0, (3 + 1 + 2) * 2
    call_expect ftruncate, 0, 3, 6 << 20
    call_expect pread, 12, 3, buffer, 12, 5 << 20
    lw      t0, buffer
    expect  t0, 'h' | 'e' << 8 | 'l' << 16 | 'l' << 24
    lw      t0, buffer + 4
    expect  t0, 0
    call_expect ftruncate, 0, 3, 0
    call_expect fstat, 0, 3, status
    lw      t0, status + Stat.blocks
    expect  t0, 0
    call    free_blocks
    sub     t0, a0, s10
    expect  t0, 0
    call_expect pwrite, 11, 3, text, 11, 300000
    call_expect close, 0, 3

    # A file that has lost its name stays as long as it is open.
    call    free_blocks
    mv      s10, a0
    call    free_inodes
    mv      s11, a0
    call_expect open, 3, orphan, O_RDWR | O_CREAT, 0600
    li      s0, 20
    repeat
        call_expect write, 4096, 3, buffer, 4096
        addi    s0, s0, -1
    until s0 == zero
    call_expect unlink, 0, orphan
    call_expect sync, 0
    call_expect stat, -ENOENT, orphan, status
    call_expect pread, 4096, 3, buffer, 4096, 4096
    call_expect close, 0, 3
    call    free_blocks
    sub     t0, a0, s10
    expect  t0, 0
    call    free_inodes
    sub     t0, a0, s11
    expect  t0, 0

    # A full disk.
    call_expect open, 3, orphan, O_RDWR | O_CREAT, 0600
    repeat
        system  write, 3, buffer, 8192
    until a0 <= 0
    expect  a0, -ENOSPC
    call    free_blocks
    expect  a0, 0
    call_expect mkdir, -ENOSPC, many, 0755
    call_expect close, 0, 3
    call_expect unlink, 0, orphan
    call_expect mkdir, 0, many, 0755    # takes what has just been given up
    call_expect rmdir, 0, many
    call    free_blocks
    sub     t0, a0, s10
    expect  t0, 0

    # No inodes left.
    call_expect mkdir, 0, many, 0755
    call_expect chdir, 0, many
    call    free_blocks
    mv      s10, a0
    call    free_inodes
    mv      s11, a0
    li      s0, 0
    loop
        mv      a0, s0
        call    name_number
        system  mknod, numbered, S_IFREG | 0600, 0
        bltz    a0, none_left
        addi    s0, s0, 1
    endloop
none_left:
    expect  a0, -ENOSPC
    sub     t0, s0, s11
    expect  t0, 0
    call_expect mkdir, -ENOSPC, directory, 0755
    while s0 != zero
        addi    s0, s0, -1
        mv      a0, s0
        call    name_number
        system  unlink, numbered
        bnez    a0, wrong
    endwhile
    call    free_inodes
    sub     t0, a0, s11
    expect  t0, 0

    # Hundreds of names, some of which go and come again.
    li      s0, 0
    repeat
        mv      a0, s0
        call    name_number
        system  symlink, text, numbered
        bnez    a0, wrong
        addi    s0, s0, 1
        li      t0, MANY
    until s0 == t0
    li      s0, 0
    repeat
        mv      a0, s0
        call    name_number
        system  rename, numbered, directory
        bnez    a0, wrong
        system  rename, directory, numbered
        bnez    a0, wrong
        addi    s0, s0, 3
        li      t0, MANY
    until s0 >=u t0
    call_expect chdir, 0, root
    call_expect umount, 0, mnt

    # Once more, for reading only.
    call_expect mount, 0, vda, mnt, ext2, 1
    call_expect stat, -ENOENT, in_many, status
    call_expect lstat, 0, in_many, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFLNK | 0777
    call_expect open, -EROFS, mnt_new, O_RDWR | O_CREAT, 0600
    call_expect unlink, -EROFS, in_many
    call_expect umount, 0, mnt
    system  exit, 0
wrong:
    system  exit, 255
.endproc

# free_blocks() -> a0 = blocks that are free on the disk
.proc free_blocks
    system  statfs, dot, statistics
    lw      a0, statistics + Statfs.free
    ret
.endproc

# free_inodes() -> a0 = inodes that are free on the disk
.proc free_inodes
    system  statfs, dot, statistics
    lw      a0, statistics + Statfs.files_free
    ret
.endproc

# name_number(a0 = number below 1000): writes it into the name `numbered`
.proc name_number
    la      t0, numbered + 3
    li      t1, 10
    li      t3, 3
    repeat
        remu    t2, a0, t1
        divu    a0, a0, t1
        addi    t2, t2, '0'
        sb      t2, 0(t0)
        addi    t0, t0, -1
        addi    t3, t3, -1
    until t3 == zero
    ret
.endproc

.rodata
root:       .asciz  "/"
dot:        .asciz  "."
mnt:        .asciz  "/mnt"
mnt_new:    .asciz  "/mnt/new"
vda:        .asciz  "/dev/vda"
ext2:       .asciz  "ext2"
given:      .asciz  "given"
given_link: .asciz  "link"
sparse:     .asciz  "sparse"
orphan:     .asciz  "orphan"
many:       .asciz  "many"
directory:  .asciz  "directory"
in_many:    .asciz  "/mnt/many/n399"
text:       .asciz  "hello world"

.data
numbered:   .asciz  "n000"

.bss
    .align  2
buffer:
    .space  8192
.instance status, Stat
.instance statistics, Statfs
