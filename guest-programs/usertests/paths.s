# Long names, strange paths, symbolic links.

.include "usertests.inc"

# test_names_long: as long as they may be, and longer
.globl test_names_long
.proc test_names_long
    .frame  ra
    la      a0, long_name
    li      a1, 'n'
    li      a2, NAME_MAX
    call    memset
    la      a0, long_name
    la      a1, name
    li      a2, 1
    call    make_file
    la      a0, long_name
    call    file_size
    expect  1, "the longest name"
    la      t0, long_name
    li      t1, 'n'
    sb      t1, NAME_MAX(t0)
    mv      a0, t0
    call    file_size
    expect  -ENAMETOOLONG, "a longer name"
    la      a0, long_name
    li      a1, 0777
    call    sys_mkdir
    expect  -ENAMETOOLONG, "a longer name for a directory"
    la      t0, long_name
    sb      zero, NAME_MAX(t0)
    mv      a0, t0
    call    sys_unlink
    expect  0, "unlink of the longest name"
    la      a0, long_path
    li      a1, '/'
    li      a2, PATH_MAX + 100
    call    memset
    la      a0, long_path
    call    file_size
    expect  -ENAMETOOLONG, "a path that is too long"
    return
.endproc

# test_paths_strange: slashes and dots in all places
.globl test_paths_strange
.proc test_paths_strange
    .frame  ra
    la      a0, name
    la      a1, name
    li      a2, 3
    call    make_file
    la      a0, with_dots
    call    file_size
    expect  3, "a path with dots and slashes"
    la      a0, file_as_directory
    call    file_size
    expect  -ENOTDIR, "a file as a directory"
    la      a0, empty
    call    file_size
    expect  -ENOENT, "an empty path"
    la      a0, above_root
    li      a1, F_OK
    call    sys_access
    expect  0, "what is above the root"
    la      a0, here
    call    sys_rmdir
    expect_failure "rmdir of ."
    la      a0, here
    call    sys_unlink
    expect_failure "unlink of a directory"
    la      a0, name
    call    sys_rmdir
    expect  -ENOTDIR, "rmdir of a file"
    la      a0, name
    call    sys_unlink
    expect  0, "unlink"
    return
.endproc

# test_links_symbolic: they are followed, but not for ever
.globl test_links_symbolic
.proc test_links_symbolic
    .frame  ra, status:Stat, room:16
    la      a0, name
    la      a1, name
    li      a2, 3
    call    make_file
    la      a0, name
    la      a1, other
    call    sys_symlink
    expect  0, "symlink"
    la      a0, other
    call    file_size
    expect  3, "a file by a link"
    la      a0, other
    addi    a1, sp, status
    call    sys_lstat
    expect  0, "lstat"
    lw      a0, status + Stat.mode(sp)
    srli    a0, a0, 12
    expect  S_IFLNK >> 12, "the kind of a link"
    la      a0, other
    addi    a1, sp, room
    li      a2, 16
    call    sys_readlink
    expect  4, "readlink"
    la      a0, name
    call    sys_unlink
    la      a0, other
    call    file_size
    expect  -ENOENT, "a link to nothing"
    la      a0, other
    la      a1, name
    call    sys_symlink
    expect  0, "symlink"
    la      a0, other
    call    file_size
    expect  -ELOOP, "a circle of links"
    la      a0, name
    call    sys_unlink
    la      a0, other
    call    sys_unlink
    expect  0, "unlink of a link"
    return
.endproc

.section .rodata
name:
    .asciz  "name"
other:
    .asciz  "other"
here:
    .asciz  "."
with_dots:
    .asciz  ".//./name"
file_as_directory:
    .asciz  "name/x"
empty:
    .asciz  ""
above_root:
    .asciz  "/../../.."

.bss
long_name:
    .space  NAME_MAX + 2
long_path:
    .space  PATH_MAX + 104
