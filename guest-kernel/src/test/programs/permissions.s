# Who may do what to a file: root, its owner, its group, the others; in each call that asks. A child becomes user 7 of
# group 8, and does what it may and what it may not.

.include "check.inc"

.macro call_expect name, result, first, second, third, fourth
    .ifnb \fourth
        li      a3, \fourth
    .endif
    system  \name, \first, \second, \third
    expect  a0, \result
.endm

# file NAME, MODE, USER, GROUP: makes it
.macro file name, mode, user, group
    call_expect mknod, 0, \name, S_IFREG | \mode, 0
    call_expect chmod, 0, \name, \mode
    call_expect chown, 0, \name, \user, \group
.endm

.text

.globl _start
.proc _start
    call_expect mkdir, 0, open_directory, 0777
    call_expect chmod, 0, open_directory, 0777
    call_expect mkdir, 0, sticky_directory, 0777
    call_expect chmod, 0, sticky_directory, 01777
    call_expect mkdir, 0, closed_directory, 0700
    file    mine, 0400, 7, 8
    file    ours, 0640, 1, 8
    file    others, 0604, 1, 1
    file    nobodys, 0000, 1, 1
    file    closed_file, 0666, 7, 8
    file    sticky_file, 0666, 1, 1
    call_expect access, 0, nobodys, R_OK | W_OK
    call_expect access, -EACCES, nobodys, X_OK
    call_expect chmod, 0, ours, 06755   # and giving it away takes that back
    call_expect chown, 0, ours, 1, 8
    call_expect stat, 0, ours, status
    lw      t0, status + Stat.mode
    expect  t0, S_IFREG | 0755
    call_expect chmod, 0, ours, 0640

    system  fork
    beqz    a0, child
    call_expect wait, 2, -1, word, 0
    lw      t0, word
    expect  t0, 0
    call_expect stat, 0, made, status
    lw      t0, status + Stat.user
    expect  t0, 7
    lw      t0, status + Stat.group
    expect  t0, 8
    system  exit, 0

child:
    call_expect setgid, 0, 8
    call_expect setuid, 0, 7
    # Reading and writing.
    call_expect open, 3, mine, O_RDONLY
    call_expect open, -EACCES, mine, O_RDWR
    call_expect open, 4, ours, O_RDONLY
    call_expect open, -EACCES, ours, O_WRONLY
    call_expect open, 5, others, O_RDONLY
    call_expect open, -EACCES, others, O_WRONLY | O_TRUNC
    call_expect open, -EACCES, nobodys, O_RDONLY
    call_expect truncate, -EACCES, others, 0
    call_expect access, 0, ours, R_OK
    call_expect access, -EACCES, ours, W_OK
    call_expect exec, -EACCES, mine, 0, 0

    # Directories: looking into them, and changing them.
    call_expect open, -EACCES, closed_file, O_RDONLY
    call_expect stat, -EACCES, closed_file, status
    call_expect chdir, -EACCES, closed_directory
    call_expect open, -EACCES, closed_directory, O_RDONLY
    call_expect open, -EACCES, root_file, O_RDWR | O_CREAT, 0600
    call_expect mkdir, -EACCES, root_file, 0700
    call_expect symlink, -EACCES, mine, root_file
    call_expect link, -EACCES, mine, root_file
    call_expect unlink, -EACCES, mine
    call_expect rename, -EACCES, mine, root_file
    call_expect rename, -EACCES, mine, made
    call_expect rmdir, -EACCES, open_directory
    call_expect open, 6, made, O_RDWR | O_CREAT, 0600
    call_expect link, 0, ours, linked
    call_expect unlink, 0, linked       # the directory decides, not the file

    # A sticky directory: only one's own names.
    call_expect unlink, -EPERM, sticky_file
    call_expect rename, -EPERM, sticky_file, sticky_own
    call_expect open, 7, sticky_own, O_RDWR | O_CREAT, 0600
    call_expect rename, -EPERM, sticky_own, sticky_file
    call_expect unlink, 0, sticky_own

    # What is the owner's, and what is root's.
    call_expect chmod, 0, mine, 0200
    call_expect open, -EACCES, mine, O_RDONLY
    call_expect chmod, -EPERM, ours, 0666
    call_expect fchmod, -EPERM, 4, 0666
    call_expect chown, -EPERM, mine, 1, -1
    call_expect chown, 0, mine, 7, 8
    call_expect chown, -EPERM, mine, -1, 1
    call_expect fchown, -EPERM, 4, 7, -1
    call_expect utime, 0, mine, 0
    call_expect utime, -EACCES, ours, 0
    call_expect utime, -EPERM, ours, times
    call_expect mknod, -EPERM, made_2, S_IFCHR | 0600, 0x103
    call_expect mknod, 0, made_2, S_IFIFO | 0600, 0
    call_expect mount, -EPERM, 0, open_directory, ramfs, 0
    call_expect umount, -EPERM, root
    call_expect open, -EACCES, memory, O_RDONLY
    call_expect open, -EACCES, disk, O_RDONLY
    call_expect open, 8, null, O_RDWR
    system  exit, 0
.endproc

.rodata
root:               .asciz  "/"
root_file:          .asciz  "/new"
open_directory:     .asciz  "/open"
made:               .asciz  "/open/made"
made_2:             .asciz  "/open/made_2"
linked:             .asciz  "/open/linked"
sticky_directory:   .asciz  "/sticky"
sticky_file:        .asciz  "/sticky/file"
sticky_own:         .asciz  "/sticky/own"
closed_directory:   .asciz  "/closed"
closed_file:        .asciz  "/closed/file"
mine:               .asciz  "/mine"
ours:               .asciz  "/ours"
others:             .asciz  "/others"
nobodys:            .asciz  "/nobodys"
memory:             .asciz  "/dev/mem"
disk:               .asciz  "/dev/vda"
null:               .asciz  "/dev/null"
ramfs:              .asciz  "ramfs"
    .align  2
times:              .word   1, 1

.bss
    .align  2
word:               .space  4
.instance status, Stat
