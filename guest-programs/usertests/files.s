# Files: small, large, sparse.

.include "usertests.inc"

.equ LARGE, 100 * PAGE + 123
.equ HOLE, 300 * PAGE

# open_file(a0 = path, a1 = flags) -> a0 = descriptor; it must succeed
.globl open_file
.proc open_file
    .frame  ra
    li      a2, 0666
    call    sys_open
    expect_success "open"
    return
.endproc

# test_files_small: the life of a file
.globl test_files_small
.proc test_files_small
    .reg    descriptor=s0
    .frame  ra, s0, room:16
    la      a0, name
    li      a1, O_RDONLY
    li      a2, 0
    call    sys_open
    expect  -ENOENT, "a file that isn't there"
    la      a0, name
    la      a1, text
    li      a2, 10
    call    make_file
    la      a0, name
    li      a1, O_CREAT | O_EXCL | O_WRONLY
    li      a2, 0666
    call    sys_open
    expect  -EEXIST, "O_EXCL"
    la      a0, name
    li      a1, O_WRONLY | O_APPEND
    call    open_file
    mv      descriptor, a0
    la      a1, text
    li      a2, 2
    call    sys_write
    expect  2, "appending"
    mv      a0, descriptor
    addi    a1, sp, room
    li      a2, 1
    call    sys_read
    expect  -EBADF, "reading what is open for writing"
    mv      a0, descriptor
    call    sys_close
    la      a0, name
    call    file_size
    expect  12, "the size of a file"
    la      a0, name
    li      a1, O_RDONLY
    call    open_file
    mv      descriptor, a0
    li      a1, 8
    li      a2, SEEK_SET
    call    sys_lseek
    expect  8, "lseek"
    mv      a0, descriptor
    addi    a1, sp, room
    li      a2, 16
    call    sys_read
    expect  4, "reading up to the end"
    lbu     a0, room + 2(sp)
    expect  '0', "what was appended"
    mv      a0, descriptor
    addi    a1, sp, room
    li      a2, 16
    call    sys_read
    expect  0, "the end of a file"
    mv      a0, descriptor
    li      a1, -1
    li      a2, SEEK_SET
    call    sys_lseek
    expect  -EINVAL, "a negative position"
    mv      a0, descriptor
    call    sys_close
    la      a0, name
    li      a1, 3
    call    sys_truncate
    expect  0, "truncate"
    la      a0, name
    call    file_size
    expect  3, "a file that was cut"
    la      a0, name
    li      a1, O_RDONLY | O_TRUNC | O_WRONLY
    call    open_file
    call    sys_close
    la      a0, name
    call    file_size
    expect  0, "O_TRUNC"
    la      a0, name
    call    sys_unlink
    expect  0, "unlink"
    la      a0, name
    call    sys_unlink
    expect  -ENOENT, "unlink of what isn't there"
    return
.endproc

# test_files_large: each word of a file of many pages is where it was written
.globl test_files_large
.proc test_files_large
    .reg    descriptor=s0, offset=s1
    .frame  ra, s0, s1, word:4
    la      a0, name
    li      a1, O_CREAT | O_RDWR | O_TRUNC
    call    open_file
    mv      descriptor, a0
    li      offset, 0
    loop                                # every 999 words, from the end of one write to the next a hole
        mv      a0, descriptor
        mv      a1, offset
        li      a2, SEEK_SET
        call    sys_lseek
        sw      offset, word(sp)
        mv      a0, descriptor
        addi    a1, sp, word
        li      a2, 4
        call    sys_write
        expect  4, "writing to a large file"
        addi    offset, offset, 3996
        li      t0, LARGE
        if offset > t0
            break
        endif
    endloop
    li      offset, 0
    loop
        mv      a0, descriptor
        addi    a1, sp, word
        li      a2, 4
        mv      a3, offset
        call    sys_pread
        expect  4, "reading from a large file"
        lw      a0, word(sp)
        sub     a0, a0, offset
        expect  0, "a word of a large file"
        addi    offset, offset, 3996
        li      t0, LARGE
        if offset > t0
            break
        endif
    endloop
    mv      a0, descriptor
    call    sys_close
    la      a0, name
    call    sys_unlink
    expect  0, "unlink of a large file"
    return
.endproc

# test_files_sparse: what was never written is zero
.globl test_files_sparse
.proc test_files_sparse
    .reg    descriptor=s0
    .frame  ra, s0, status:Stat, word:4
    la      a0, name
    li      a1, O_CREAT | O_RDWR | O_TRUNC
    call    open_file
    mv      descriptor, a0
    la      a1, text
    li      a2, 4
    li      a3, HOLE
    call    sys_pwrite
    expect  4, "writing behind the end"
    mv      a0, descriptor
    addi    a1, sp, status
    call    sys_fstat
    lw      a0, status + Stat.size(sp)
    expect  HOLE + 4, "the size of a sparse file"
    mv      a0, descriptor
    addi    a1, sp, word
    li      a2, 4
    li      a3, HOLE / 2
    call    sys_pread
    expect  4, "reading a hole"
    lw      a0, word(sp)
    expect  0, "what is in a hole"
    mv      a0, descriptor
    li      a1, 2 * HOLE
    call    sys_ftruncate
    expect  0, "making a file longer"
    mv      a0, descriptor
    addi    a1, sp, word
    li      a2, 4
    li      a3, 2 * HOLE - 4
    call    sys_pread
    expect  4, "reading what was made longer"
    lw      a0, word(sp)
    expect  0, "what a longer file holds"
    mv      a0, descriptor
    call    sys_close
    la      a0, name
    call    sys_unlink
    return
.endproc

.section .rodata
name:
    .asciz  "file"
text:
    .ascii  "0123456789"
