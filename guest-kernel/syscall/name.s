# System calls about the names of files.
#
# Who comes here: the system calls.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "file.inc"
.include "process.inc"
.include "walk.inc"

.text

# walk_parent(a0 = user's path) -> a0 = Walk with a directory and a name, to be given back by walk_end; 0, and a1 = a
# negated errno
.globl walk_parent
.proc walk_parent
    .reg    walk=s0, error=s1
    .frame  ra, s0, s1
    call    walk_user
    beqz    a0, failed
    mv      walk, a0
    li      a1, WALK_PARENT
    call    path_walk
    mv      error, a0
    if error < 0
        mv      a0, walk
        call    walk_end
        li      a0, 0
        mv      a1, error
        return
    endif
    mv      a0, walk
failed:
    return
.endproc

# walk_done(a0 = result, a1 = Walk) -> a0 = the same: gives the Walk back
.globl walk_done
.proc walk_done
    .frame  ra, s0
    mv      s0, a0
    mv      a0, a1
    call    walk_end
    mv      a0, s0
    return
.endproc

# sys_mkdir(a0 = user's path, a1 = mode) -> a0 = 0 or a negated errno
.globl sys_mkdir
.proc sys_mkdir
    andi    a1, a1, 01777
    li      t0, S_IFDIR
    or      a1, a1, t0
    li      a2, 0
    j       path_make
.endproc

# sys_mknod(a0 = user's path, a1 = mode with kind, a2 = device) -> a0 = 0, -EPERM for a device that isn't root's, -EINVAL
# for another kind, or as name_create
.globl sys_mknod
.proc sys_mknod
    li      t0, S_IFMT
    and     t0, a1, t0
    li      t1, S_PERMISSIONS | S_IFMT
    and     a1, a1, t1
    switch t0, t1
    case 0
        li      t1, S_IFREG
        or      a1, a1, t1
        li      a2, 0
    case S_IFREG, S_IFIFO
        li      a2, 0
    case S_IFCHR, S_IFBLK
        process_current t1
        lw      t1, Process.effective_user(t1)
        if t1 != zero
            li      a0, -EPERM
            return
        endif
    default
        li      a0, -EINVAL
        return
    endswitch
    j       path_make
.endproc

# path_make(a0 = user's path, a1 = mode with kind, a2 = special) -> a0 = 0 or a negated errno
.proc path_make
    .reg    mode=s0, special=s1, walk=s2
    .frame  ra, s0-s2
    process_current t0
    lw      t0, Process.umask(t0)
    not     t0, t0
    and     mode, a1, t0
    mv      special, a2
    call    walk_parent
    beqz    a0, failed
    mv      walk, a0
    lbu     t0, Walk.name(walk)
    li      a0, -EEXIST                 # the root is there
    beqz    t0, done
    lw      a0, Walk.inode(walk)
    addi    a1, walk, Walk.name
    mv      a2, mode
    mv      a3, special
    call    name_create
    if a0 == zero
        mv      a0, a1
    else
        call    inode_put
        li      a0, 0
    endif
done:
    mv      a1, walk
    leave
    j       walk_done
failed:
    mv      a0, a1
    return
.endproc

# sys_unlink(a0 = user's path) -> a0 = 0 or a negated errno
.globl sys_unlink
.proc sys_unlink
    la      a1, name_unlink
    li      a2, -EISDIR                 # what is said of the root
    j       path_remove
.endproc

# sys_rmdir(a0 = user's path) -> a0 = 0 or a negated errno
.globl sys_rmdir
.proc sys_rmdir
    la      a1, name_rmdir
    li      a2, -EBUSY
    j       path_remove
.endproc

# path_remove(a0 = user's path, a1 = name_unlink or name_rmdir, a2 = answer for the root) -> a0 = 0 or a negated errno
.proc path_remove
    .reg    routine=s0, answer=s1, walk=s2
    .frame  ra, s0-s2
    mv      routine, a1
    mv      answer, a2
    call    walk_parent
    if a0 == zero
        mv      a0, a1
        return
    endif
    mv      walk, a0
    lbu     t0, Walk.name(walk)
    mv      a0, answer
    if t0 != zero
        lw      a0, Walk.inode(walk)
        addi    a1, walk, Walk.name
        jalr    routine
    endif
    mv      a1, walk
    leave
    j       walk_done
.endproc
