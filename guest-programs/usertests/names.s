# Names of files: several for one, others, none.

.include "usertests.inc"

# test_files_linked: two names, one file
.globl test_files_linked
.proc test_files_linked
    .frame  ra, status:Stat
    la      a0, name
    la      a1, text
    li      a2, 5
    call    make_file
    la      a0, name
    la      a1, other
    call    sys_link
    expect  0, "link"
    la      a0, name
    la      a1, other
    call    sys_link
    expect  -EEXIST, "link to a name that is taken"
    la      a0, other
    addi    a1, sp, status
    call    sys_stat
    lw      a0, status + Stat.links(sp)
    expect  2, "the number of names"
    la      a0, name
    call    sys_unlink
    expect  0, "unlink of one name"
    la      a0, other
    call    file_size
    expect  5, "the file by its other name"
    la      a0, here
    la      a1, name
    call    sys_link
    expect_failure "another name for a directory"
    la      a0, other
    call    sys_unlink
    expect  0, "unlink of the other name"
    return
.endproc

# test_files_renamed: over nothing, a file, itself; not over a directory that has something in it
.globl test_files_renamed
.proc test_files_renamed
    .frame  ra
    la      a0, name
    la      a1, text
    li      a2, 5
    call    make_file
    la      a0, name
    la      a1, other
    call    sys_rename
    expect  0, "rename"
    la      a0, name
    call    file_size
    expect  -ENOENT, "the old name"
    la      a0, name
    la      a1, text
    li      a2, 7
    call    make_file
    la      a0, name
    la      a1, other
    call    sys_rename
    expect  0, "rename over a file"
    la      a0, other
    call    file_size
    expect  7, "the file that was renamed"
    la      a0, other
    la      a1, other
    call    sys_rename
    expect  0, "rename to the same name"
    la      a0, directory
    li      a1, 0777
    call    sys_mkdir
    expect  0, "mkdir"
    la      a0, other
    la      a1, directory
    call    sys_rename
    expect_failure "a file over a directory"
    la      a0, directory
    la      a1, inside
    call    sys_rename
    expect  -EINVAL, "a directory into itself"
    la      a0, other
    la      a1, inside
    call    sys_rename
    expect  0, "a file into a directory"
    la      a0, inside
    call    sys_unlink
    expect  0, "unlink"
    la      a0, directory
    call    sys_rmdir
    expect  0, "rmdir"
    return
.endproc

# test_files_unlinked: goes on without a name
.globl test_files_unlinked
.proc test_files_unlinked
    .reg    descriptor=s0
    .frame  ra, s0, room:16
    la      a0, name
    li      a1, O_CREAT | O_RDWR | O_TRUNC
    call    open_file
    mv      descriptor, a0
    la      a0, name
    call    sys_unlink
    expect  0, "unlink of an open file"
    mv      a0, descriptor
    la      a1, text
    li      a2, 10
    call    sys_write
    expect  10, "writing to a file without a name"
    mv      a0, descriptor
    addi    a1, sp, room
    li      a2, 10
    li      a3, 0
    call    sys_pread
    expect  10, "reading a file without a name"
    mv      a0, descriptor
    call    sys_close
    expect  0, "close"
    return
.endproc

.section .rodata
name:
    .asciz  "file"
other:
    .asciz  "other"
directory:
    .asciz  "directory"
inside:
    .asciz  "directory/inside"
here:
    .asciz  "."
text:
    .ascii  "0123456789"
