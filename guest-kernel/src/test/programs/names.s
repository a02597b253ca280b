# Names: directories, links, symbolic links, renaming, the current directory; on the RAM file system.

.include "check.inc"
.include "dirent.inc"

# call NAME, RESULT, [A0, A1, A2]: a system call and what it is to return
.macro call_expect name, result, first, second, third
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

.equ MANY, 300

.text

.globl _start
.proc _start
    # Directories.
    call_expect mkdir, 0, a, 0755
    call_expect mkdir, -EEXIST, a, 0755
    call_expect mkdir, -EEXIST, root, 0755
    call_expect mkdir, -ENOENT, missing_b, 0755
    call_expect mkdir, 0, a_b_slash, 0755
    call_expect mkdir, -EFAULT, KERNEL, 0755
    call_expect stat, 0, a, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFDIR | 0755
    lw      t0, status + Stat.links     # its name, ".", and "b/.."
    expect  t0, 3
    call_expect rmdir, -ENOTEMPTY, a
    call_expect rmdir, -EBUSY, root
    call_expect rmdir, -EINVAL, a_dot
    call_expect unlink, -EISDIR, a
    call_expect rmdir, -ENOENT, missing_b

    # The current directory.
    call_expect getcwd, 2, buffer, 64
    call_expect chdir, 0, a_b
    call_expect getcwd, -ERANGE, buffer, 4
    call_expect getcwd, 5, buffer, 64
    la      a0, buffer
    la      a1, a_b
    call    same
    expect  a0, 1
    call_expect open, 3, relative, O_RDWR | O_CREAT, 0666
    call_expect close, 0, 3
    call_expect stat, 0, a_b_file, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFREG | 0644          # the mask is 022
    call_expect chdir, -ENOTDIR, a_b_file
    call_expect chdir, -ENOTDIR, relative
    call_expect chdir, 0, dots
    call_expect getcwd, 3, buffer, 64

    # Links.
    call_expect link, 0, a_b_file, link_1
    call_expect link, -EEXIST, a_b_file, link_1
    call_expect link, -EPERM, a_b, link_2
    call_expect stat, 0, link_1, status
    lw      t0, status + Stat.links
    expect  t0, 2
    call_expect unlink, 0, a_b_file
    call_expect stat, 0, link_1, status
    lw      t0, status + Stat.links
    expect  t0, 1

    # Symbolic links.
    call_expect symlink, 0, link_1, sym
    call_expect symlink, -EEXIST, link_1, sym
    call_expect symlink, -ENOENT, nothing, sym_2
    call_expect stat, 0, sym, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFREG | 0644
    call_expect lstat, 0, sym, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFLNK | 0777
    call_expect readlink, 7, sym, buffer, 64
    call_expect readlink, 3, sym, buffer, 3
    call_expect readlink, -EINVAL, link_1, buffer, 64
    call_expect open, -ELOOP, sym, O_RDONLY | O_NOFOLLOW
    call_expect symlink, 0, loop, loop
    call_expect stat, -ELOOP, loop, status
    call_expect open, -ELOOP, loop, O_RDONLY
    call_expect symlink, 0, up, a_up
    call_expect stat, 0, a_up_link, status
    call_expect symlink, 0, new_target, sym_2
    call_expect open, 3, sym_2, O_RDWR | O_CREAT, 0600
    call_expect close, 0, 3
    call_expect stat, 0, new_target, status
    call_expect open, -EEXIST, sym_2, O_RDWR | O_CREAT | O_EXCL, 0600
    call_expect unlink, 0, sym_2
    call_expect unlink, 0, new_target
    call_expect unlink, 0, loop

    # Renaming.
    call_expect rename, 0, link_1, renamed
    call_expect stat, -ENOENT, link_1, status
    call_expect rename, 0, renamed, renamed
    call_expect rename, -ENOENT, link_1, renamed
    call_expect rename, -EISDIR, renamed, a
    call_expect rename, -ENOTDIR, a, renamed
    call_expect rename, -EINVAL, a, a_b_inside
    call_expect mkdir, 0, c, 0755
    call_expect rename, 0, a_b, c_b
    call_expect stat, 0, c, status
    lw      t0, status + Stat.links
    expect  t0, 3
    call_expect stat, 0, a, status
    lw      t0, status + Stat.links
    expect  t0, 2
    call_expect stat, 0, c_b_up, status
    lw      s0, status + Stat.inode
    call_expect stat, 0, c, status
    lw      t0, status + Stat.inode
    sub     t0, t0, s0
    expect  t0, 0
    call_expect rename, -ENOTEMPTY, a, c
    call_expect unlink, 0, a_up
    call_expect rename, 0, c_b, a       # an empty directory may be replaced by one
    call_expect stat, 0, c, status
    lw      t0, status + Stat.links
    expect  t0, 2
    call_expect rename, -EBUSY, root, c
    call_expect unlink, 0, sym
    call_expect rmdir, 0, c

    # A current directory without a name.
    call_expect mkdir, 0, c, 0755
    call_expect chdir, 0, c
    call_expect rmdir, 0, c
    call_expect getcwd, -ENOENT, buffer, 64
    call_expect open, -ENOENT, relative, O_RDWR | O_CREAT, 0666
    call_expect mkdir, -ENOENT, relative, 0755
    call_expect stat, 0, dot, status
    lw      t0, status + Stat.links
    expect  t0, 0
    call_expect chdir, 0, root

    # Hundreds of names, and the longest one.
    call_expect mkdir, 0, c, 0755
    call_expect chdir, 0, c
    li      s0, 0
    repeat
        mv      a0, s0
        call    name_number
        system  mknod, numbered, S_IFREG | 0600, 0
        bnez    a0, wrong
        addi    s0, s0, 1
        li      t0, MANY
    until s0 == t0
    call    count_names
    expect  a0, MANY + 2
    li      s0, 0
    repeat                              # every second one goes
        mv      a0, s0
        call    name_number
        system  unlink, numbered
        bnez    a0, wrong
        addi    s0, s0, 2
        li      t0, MANY
    until s0 == t0
    call    count_names
    expect  a0, MANY / 2 + 2
    call_expect mknod, 0, longest, S_IFREG | 0600, 0
    call_expect mknod, -ENAMETOOLONG, too_long, S_IFREG | 0600, 0
    call    count_names
    expect  a0, MANY / 2 + 3
    call_expect rmdir, -ENOTEMPTY, c
    system  exit, 0
wrong:
    system  exit, 255
.endproc

# name_number(a0 = number below 1000): writes it into the name `numbered`
.proc name_number
    la      t0, numbered + 5
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

# count_names() -> a0 = how many the current directory has, from getdents
.proc count_names
    .frame  ra, s0-s2
    li      s0, 0
    la      a0, dot
    li      a1, O_RDONLY | O_DIRECTORY
    trap    SYS_open
    mv      s1, a0
    loop
        mv      a0, s1
        la      a1, buffer
        li      a2, 1024
        trap    SYS_getdents
        blez    a0, over
        la      t0, buffer
        add     t1, t0, a0
        repeat
            lhu     t2, Dirent.length(t0)
            add     t0, t0, t2
            addi    s0, s0, 1
        until t0 == t1
    endloop
over:
    mv      s2, a0
    mv      a0, s1
    trap    SYS_close
    mv      a0, s0
    if s2 != zero
        mv      a0, s2
    endif
    return
.endproc

# same(a0, a1 = strings) -> a0 = 1 if they are equal, else 0
.proc same
    repeat
        lbu     t0, 0(a0)
        lbu     t1, 0(a1)
        if t0 != t1
            li      a0, 0
            ret
        endif
        addi    a0, a0, 1
        addi    a1, a1, 1
    until t0 == zero
    li      a0, 1
    ret
.endproc

.rodata
root:       .asciz  "/"
dot:        .asciz  "."
dots:       .asciz  ".././..//./a"
nothing:    .asciz  ""
a:          .asciz  "/a"
a_dot:      .asciz  "/a/."
a_b:        .asciz  "/a/b"
a_b_slash:  .asciz  "/a/b/"
a_b_file:   .asciz  "/a/b/file"
a_b_inside: .asciz  "/a/b/inside"
relative:   .asciz  "file"
missing_b:  .asciz  "/missing/b"
link_1:     .asciz  "/link_1"
link_2:     .asciz  "/link_2"
sym:        .asciz  "/sym"
sym_2:      .asciz  "/sym_2"
new_target: .asciz  "/target"
loop:       .asciz  "/loop"
up:         .asciz  "../"
a_up:       .asciz  "/a/up"
a_up_link:  .asciz  "/a/up/link_1"
renamed:    .asciz  "/renamed"
c:          .asciz  "/c"
c_b:        .asciz  "/c/b"
c_b_up:     .asciz  "/c/b/.."
longest:    .space  NAME_MAX, 'n'
            .byte   0
too_long:   .space  NAME_MAX + 1, 'n'
            .byte   0

.data
numbered:   .asciz  "nam000"

.bss
    .align  2
buffer:
    .space  1024
.instance status, Stat
