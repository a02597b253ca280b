# Reading into several buffers, and writing from several, as if they were one.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "uio.inc"

.text

# sys_readv(a0 = descriptor, a1 = user's Iovecs, a2 = how many) -> a0 = bytes, 0 at the end, or a negated errno
.globl sys_readv
.proc sys_readv
    .frame  ra, s0
    call    descriptor_readable
    beqz    a0, bad
    mv      s0, a0
    lw      a3, File.operations(a0)
    lw      a3, FileOperations.read(a3)
    call    vectors_transfer
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# sys_writev(a0 = descriptor, a1 = user's Iovecs, a2 = how many) -> a0 = bytes or a negated errno
.globl sys_writev
.proc sys_writev
    .frame  ra, s0
    call    descriptor_writable
    beqz    a0, bad
    mv      s0, a0
    lw      a3, File.operations(a0)
    lw      a3, FileOperations.write(a3)
    call    vectors_transfer
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# vectors_transfer(a0 = File, a1 = user's Iovecs, a2 = how many, a3 = read or write of its kind) -> a0 = bytes, fewer if a
# buffer has not been used whole; a negated errno if there are none; -EINVAL if there are more than IOV_MAX, or together
# more bytes than a result can say
.proc vectors_transfer
    .reg    file=s0, vector=s1, left=s2, routine=s3, total=s4
    .frame  ra, s0-s4, vectors:IOV_MAX * Iovec.sizeof
    mv      file, a0
    mv      left, a2
    mv      routine, a3
    li      total, 0
    li      t0, IOV_MAX
    if left >u t0
        li      a0, -EINVAL
        return
    endif
    addi    a0, sp, vectors
    slli    a2, a2, 3                   # Iovec.sizeof
    call    copy_in
    if a0 < 0
        return
    endif
    addi    a0, sp, vectors
    mv      a1, left
    call    vectors_check
    if a0 < 0
        return
    endif
    addi    vector, sp, vectors
    while left != zero
        lw      a1, Iovec.base(vector)
        lw      a2, Iovec.length(vector)
        if a2 != zero
            mv      a0, file
            addi    a3, file, File.offset
            jalr    routine
            bltz    a0, stopped
            add     total, total, a0
            lw      t0, Iovec.length(vector)
            bne     a0, t0, done
        endif
        addi    vector, vector, Iovec.sizeof
        addi    left, left, -1
    endwhile
done:
    mv      a0, total
    return
stopped:
    bnez    total, done
    return
.endproc

# vectors_check(a0 = Iovecs, a1 = how many) -> a0 = 0, or -EINVAL if they are more bytes than a result can say
#   clobbers a1, t0-t2
.proc vectors_check
    .reg    vector=a0, left=a1, rest=t0
    li      rest, 0x7fffffff
    while left != zero
        lw      t1, Iovec.length(vector)
        if t1 >u rest
            li      a0, -EINVAL
            return
        endif
        sub     rest, rest, t1
        addi    vector, vector, Iovec.sizeof
        addi    left, left, -1
    endwhile
    li      a0, 0
    return
.endproc
