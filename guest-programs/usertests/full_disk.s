# A full disk, and no inodes left.

.include "usertests.inc"

.equ BLOCK, 8192
.equ FILES_MAX, 400

# test_inodes_exhausted: empty files until there are no more, or more than a small disk may have; then all are removed
.globl test_inodes_exhausted
.proc test_inodes_exhausted
    .reg    count=s0
    .frame  ra, s0, path:32
    li      count, 0
    loop
        addi    a0, sp, path
        mv      a1, count
        call    numbered
        li      a1, O_CREAT | O_EXCL | O_WRONLY
        li      a2, 0666
        call    sys_open
        if a0 < 0
            expect  -ENOSPC, "a file without an inode"
            break
        endif
        call    sys_close
        addi    count, count, 1
        li      t0, FILES_MAX
        if count == t0
            break
        endif
    endloop
    while count != 0
        addi    count, count, -1
        addi    a0, sp, path
        mv      a1, count
        call    numbered
        call    sys_unlink
        expect  0, "unlink of one of many"
    endwhile
    return
.endproc

# test_disk_full: a file grows until there is no room; then everything can be removed again
.globl test_disk_full
.proc test_disk_full
    .reg    descriptor=s0, blocks=s1
    .frame  ra, s0, s1
    la      a0, name
    li      a1, O_CREAT | O_WRONLY
    li      a2, 0666
    call    sys_open
    expect_success "open"
    mv      descriptor, a0
    li      blocks, 0
    loop
        mv      a0, descriptor
        la      a1, block
        li      a2, BLOCK
        call    sys_write
        li      t0, BLOCK
        if a0 != t0
            break
        endif
        addi    blocks, blocks, 1
    endloop
    if a0 >= 0                          # a part of the last one; the next says why
        mv      a0, descriptor
        la      a1, block
        li      a2, BLOCK
        call    sys_write
    endif
    expect  -ENOSPC, "a write without room"
    if blocks == 0
        expect  0, "the first write"
    endif
    mv      a0, descriptor
    call    sys_close
    la      a0, name
    call    sys_unlink
    expect  0, "unlink on a full disk"
    la      a0, other
    la      a1, block
    li      a2, BLOCK
    call    make_file
    la      a0, other
    call    sys_unlink
    expect  0, "unlink"
    return
.endproc

.section .rodata
name:
    .asciz  "name"
other:
    .asciz  "other"

.bss
block:
    .space  BLOCK
