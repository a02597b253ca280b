# System calls about positions in files, and their sizes.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "walk.inc"

.text

# sys_lseek(a0 = descriptor, a1 = offset, a2 = whence) -> a0 = new position, -EBADF, -ESPIPE or -EINVAL
.globl sys_lseek
.proc sys_lseek
    .frame  ra
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      t0, File.operations(a0)
    lw      t0, FileOperations.seek(t0)
    leave
    jr      t0
.endproc

# sys_pread(a0 = descriptor, a1 = user's buffer, a2 = size, a3 = position) -> a0 = bytes, 0 at the end, or a negated
# errno
.globl sys_pread
.proc sys_pread
    .frame  ra, s0, position:4
    sw      a3, position(sp)
    call    descriptor_readable
    beqz    a0, bad
    mv      s0, a0
    lw      t0, File.operations(s0)
    lw      t0, FileOperations.read(t0)
    addi    a3, sp, position
    call    call_positioned
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# sys_pwrite(a0 = descriptor, a1 = user's buffer, a2 = size, a3 = position) -> a0 = bytes or a negated errno
.globl sys_pwrite
.proc sys_pwrite
    .frame  ra, s0, position:4
    sw      a3, position(sp)
    call    descriptor_writable
    beqz    a0, bad
    mv      s0, a0
    lw      t0, File.operations(s0)
    lw      t0, FileOperations.write(t0)
    addi    a3, sp, position
    call    call_positioned
    mv      a1, s0
    leave
    j       file_done
bad:
    li      a0, -EBADF
    return
.endproc

# call_positioned(a0 = File, a1, a2 = as for the operation, a3 = address of a position, t0 = read or write of its kind) ->
# a0 = what that says, -ESPIPE if the file has no positions, or -EINVAL for a negative one
.proc call_positioned
    lw      t1, File.operations(a0)
    lw      t1, FileOperations.seek(t1)
    la      t2, file_no_seek
    beq     t1, t2, file_no_seek
    lw      t1, 0(a3)
    bltz    t1, negative
    jr      t0
negative:
    li      a0, -EINVAL
    return
.endproc

# sys_truncate(a0 = user's path, a1 = size) -> a0 = 0 or a negated errno
.globl sys_truncate
.proc sys_truncate
    .reg    inode=s0, size=s1, result=s2
    .frame  ra, s0-s2
    mv      size, a1
    li      a1, WALK_FOLLOW
    call    path_inode
    mv      inode, a0
    beqz    inode, failed
    li      a1, W_OK
    call    permission_check
    mv      result, a0
    bltz    result, done
    lw      t0, Inode.programs(inode)
    li      result, -ETXTBSY
    bnez    t0, done
    mv      a0, inode
    mv      a1, size
    call    inode_resize
    mv      result, a0
done:
    mv      a0, inode
    call    inode_put
    mv      a0, result
    return
failed:
    mv      a0, a1
    return
.endproc

# sys_ftruncate(a0 = descriptor, a1 = size) -> a0 = 0, -EBADF, -EINVAL, -EFBIG, -EIO or -ENOMEM
.globl sys_ftruncate
.proc sys_ftruncate
    .frame  ra, s0
    call    descriptor_writable
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    mv      s0, a0
    lw      a0, File.inode(s0)
    call    inode_resize
    mv      a1, s0
    leave
    j       file_done
.endproc

# inode_resize(a0 = Inode, a1 = size) -> a0 = 0; -EISDIR or -EINVAL for what has no size to be set, or a negative one;
# -EOVERFLOW for a file that can't be opened, either; or as inode_truncate
.proc inode_resize
    bltz    a1, invalid
    inode_kind t1, a0
    li      t0, S_IFREG
    lw      t2, Inode.size(a0)
    bltz    t2, overflow
    beq     t1, t0, inode_truncate
    li      t0, S_IFDIR
    bne     t1, t0, invalid
    li      a0, -EISDIR
    return
overflow:
    li      a0, -EOVERFLOW
    return
invalid:
    li      a0, -EINVAL
    return
.endproc
