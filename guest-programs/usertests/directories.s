# Directories.

.include "usertests.inc"

.equ MANY, 300
.equ DEEP, 20

# test_directories_nested: down, and up again
.globl test_directories_nested
.proc test_directories_nested
    .reg    left=s0
    .frame  ra, s0
    li      left, DEEP
    while left != 0
        la      a0, name
        li      a1, 0777
        call    sys_mkdir
        expect  0, "mkdir"
        la      a0, name
        call    sys_chdir
        expect  0, "chdir"
        addi    left, left, -1
    endwhile
    li      left, DEEP
    while left != 0
        la      a0, parent
        call    sys_chdir
        expect  0, "chdir to .."
        addi    left, left, -1
        addi    t0, left, 1 - DEEP
        if t0 != 0                      # all but the innermost have something in them
            la      a0, name
            call    sys_rmdir
            expect  -ENOTEMPTY, "rmdir of what isn't empty"
        endif
    endwhile
    leave
    tail    remove_nested
.endproc

# remove_nested(): the directories from the innermost on
.proc remove_nested
    .reg    depth=s0
    .frame  ra, s0
    li      depth, 0
    loop                                # down as far as it goes
        la      a0, name
        call    sys_chdir
        if a0 != 0
            break
        endif
        addi    depth, depth, 1
    endloop
    while depth != 0
        la      a0, parent
        call    sys_chdir
        la      a0, name
        call    sys_rmdir
        expect  0, "rmdir"
        addi    depth, depth, -1
    endwhile
    return
.endproc

# test_directories_large: all names are found, and none is left
.globl test_directories_large
.proc test_directories_large
    .reg    number=s0
    .frame  ra, s0, path:32
    li      number, 0
    repeat
        addi    a0, sp, path
        mv      a1, number
        call    numbered
        la      a1, name
        li      a2, 1
        call    make_file
        addi    number, number, 1
        li      t0, MANY
    until number == t0
    call    count_entries
    expect  MANY, "the number of entries"
    li      number, 0
    repeat                              # every other one first, so that holes arise
        addi    a0, sp, path
        mv      a1, number
        call    numbered
        call    sys_unlink
        expect  0, "unlink of one of many"
        addi    number, number, 2
        li      t0, MANY
    until number == t0
    li      number, 1
    repeat
        addi    a0, sp, path
        mv      a1, number
        call    numbered
        call    file_size
        expect  1, "one that is left"
        addi    a0, sp, path
        call    sys_unlink
        expect  0, "unlink of one that is left"
        addi    number, number, 2
        li      t0, MANY + 1
    until number == t0
    call    count_entries
    expect  0, "the number of entries afterwards"
    return
.endproc

# count_entries() -> a0 = entries of the current directory, without . and ..
.proc count_entries
    .reg    directory=s0, count=s1
    .frame  ra, s0, s1
    la      a0, here
    call    opendir
    mv      directory, a0
    li      count, -2
    loop
        mv      a0, directory
        call    readdir
        if a0 == 0
            break
        endif
        addi    count, count, 1
    endloop
    mv      a0, directory
    call    closedir
    mv      a0, count
    return
.endproc

# test_directories_removed: a process may stand in a directory that is gone; nothing can be made there
.globl test_directories_removed
.proc test_directories_removed
    .frame  ra, path:PATH_MAX
    la      a0, name
    li      a1, 0777
    call    sys_mkdir
    expect  0, "mkdir"
    la      a0, name
    call    sys_chdir
    expect  0, "chdir"
    la      a0, outside
    call    sys_rmdir
    expect  0, "rmdir of the current directory"
    la      a0, name
    li      a1, O_CREAT | O_WRONLY
    li      a2, 0666
    call    sys_open
    expect  -ENOENT, "a file in a directory that is gone"
    la      a0, name
    li      a1, 0777
    call    sys_mkdir
    expect  -ENOENT, "a directory in one that is gone"
    addi    a0, sp, path
    li      a1, PATH_MAX
    call    sys_getcwd
    expect  -ENOENT, "the path of a directory that is gone"
    return
.endproc

.section .rodata
name:
    .asciz  "name"
parent:
    .asciz  ".."
here:
    .asciz  "."
outside:
    .asciz  "../name"
