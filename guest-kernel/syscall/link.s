# System calls about symbolic links.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "mount.inc"
.include "walk.inc"

.text

# sys_symlink(a0 = user's text, a1 = user's path) -> a0 = 0 or a negated errno: makes a link that says the text
.globl sys_symlink
.proc sys_symlink
    .reg    path=s0, text=s1, walk=s2, result=s3
    .frame  ra, s0-s3
    mv      path, a1
    call    walk_user                   # the text is as long as a path may be
    beqz    a0, failed
    mv      text, a0
    mv      a0, path
    call    walk_parent
    mv      walk, a0
    mv      result, a1
    if walk != zero
        mv      a0, walk
        addi    a1, text, Walk.text
        call    link_make
        mv      result, a0
        mv      a0, walk
        call    walk_end
    endif
    mv      a0, text
    call    walk_end
    mv      a0, result
    return
failed:
    mv      a0, a1
    return
.endproc

# link_make(a0 = Walk with a directory and a name, a1 = text) -> a0 = 0 or a negated errno
.proc link_make
    .reg    walk=s0, text=s1, inode=s2, result=s3, length=s4
    .frame  ra, s0-s4
    mv      walk, a0
    mv      text, a1
    lbu     t0, Walk.name(walk)
    lbu     t1, 0(text)
    li      a0, -EEXIST
    beqz    t0, refused
    li      a0, -ENOENT
    beqz    t1, refused
    mv      a0, text
    call    string_length
    mv      length, a0
    lw      a0, Walk.inode(walk)
    addi    a1, walk, Walk.name
    li      a2, S_IFLNK | 0777
    li      a3, 0
    call    name_create
    mv      inode, a0
    mv      a0, a1
    beqz    inode, refused
    mv      a0, inode
    li      a1, 0
    mv      a2, length
    call    inode_prepare
    mv      result, a0
    if result == zero
        mv      a0, inode
        mv      a1, text
        mv      a2, length
        call    inode_fill
        mv      result, a0
    endif
    if result < 0
        lw      a0, Walk.inode(walk)
        addi    a1, walk, Walk.name
        call    name_unlink
    endif
    mv      a0, inode
    call    inode_put
    mv      a0, result
refused:
    return
.endproc

# sys_readlink(a0 = user's path, a1 = user's buffer, a2 = size) -> a0 = bytes, without a zero byte behind them; -EINVAL if
# it is no symbolic link, or another negated errno
.globl sys_readlink
.proc sys_readlink
    .reg    to=s0, size=s1, inode=s2, result=s3
    .frame  ra, s0-s3, text:PATH_MAX
    mv      to, a1
    mv      size, a2
    li      a1, 0
    call    path_inode
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      inode, a0
    inode_kind t1, inode
    li      t0, S_IFLNK
    li      result, -EINVAL
    bne     t1, t0, done
    addi    a1, sp, text
    li      a2, PATH_MAX
    call    link_read
    mv      result, a0
    bltz    result, done
    if result >u size
        mv      result, size
    endif
    mv      a0, to
    addi    a1, sp, text
    mv      a2, result
    call    copy_out
    if a0 < 0
        mv      result, a0
    endif
done:
    mv      a0, result
    mv      a1, inode
    leave
    j       inode_done
.endproc
