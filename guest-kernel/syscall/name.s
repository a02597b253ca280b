# System calls about the names of files, and what is known of a file besides its contents.

.include "file.inc"

.text

# sys_fstat(a0 = descriptor, a1 = user's Stat) -> a0 = 0, -EBADF or -EFAULT
.globl sys_fstat
.proc sys_fstat
    .frame  ra, s0, stat:Stat
    mv      s0, a1
    call    descriptor_file
    if a0 == zero
        li      a0, -EBADF
        return
    endif
    lw      a0, File.inode(a0)
    addi    a1, sp, stat
    call    stat_fill
    mv      a0, s0
    addi    a1, sp, stat
    li      a2, Stat.sizeof
    call    copy_out
    return
.endproc

# stat_fill(a0 = Inode, a1 = Stat)
#   clobbers t0
.proc stat_fill
    .irp field, device, user, group, access, modification, change
        sw      zero, Stat.\field(a1)   # there is one file system, one user, and no time of day
    .endr
    .irp field, number, mode, links, special, size
        lw      t0, Inode.\field(a0)
        .ifc \field, number
            sw      t0, Stat.inode(a1)
        .else
            sw      t0, Stat.\field(a1)
        .endif
    .endr
    addi    t0, t0, 511                 # the size
    srli    t0, t0, 9
    sw      t0, Stat.blocks(a1)
    li      t0, PAGE_SIZE
    sw      t0, Stat.block_size(a1)
    return
.endproc

# sys_unlink(a0 = user's path) -> a0 = 0 or a negated errno
.globl sys_unlink
.proc sys_unlink
    .reg    parent=s0, inode=s1, result=s2
    .frame  ra, s0-s2, path:PATH_MAX, name:NAME_MAX + 1
    mv      a1, a0
    addi    a0, sp, path
    li      a2, PATH_MAX
    call    copy_in_string
    if a0 < 0
        return
    endif
    addi    a0, sp, path
    addi    a1, sp, name
    call    path_parent
    mv      parent, a0
    if parent == zero
        mv      a0, a1
        return
    endif
    addi    a1, sp, name
    call    directory_find
    li      result, -ENOENT
    beqz    a0, done
    mv      a2, a0
    lw      inode, DirectoryEntry.inode(a2)
    lw      t0, Inode.mode(inode)
    li      t1, S_IFMT
    and     t0, t0, t1
    li      t1, S_IFDIR
    if t0 == t1
        li      result, -EISDIR
        j       done
    endif
    mv      a0, inode
    call    inode_get
    mv      a0, a2
    call    directory_remove
    mv      a0, inode
    call    inode_put                   # the last reference of a file without names ends it
    li      result, 0
done:
    mv      a0, parent
    call    inode_put
    mv      a0, result
    return
.endproc
